import { isUtf8 } from "node:buffer";

import { FetchFailure } from "../fetcher";

/** The body of a response as it comes in. */
export interface Body {
  readonly content: Content;
  /**
   * Takes what has come, and says whether that was all. The chunk may be overwritten afterwards; `bytes` is the same
   * with a character for each byte, where that has been made.
   */
  take(chunk: Buffer, bytes?: string): boolean;
}

/** What is kept of a body, up to as many bytes as are allowed. */
export class Content {
  #length = 0;
  #bytes: string | undefined;
  #isUtf8 = false;
  readonly #pieces: Buffer[] = [];

  constructor(private readonly most: number) {}

  get length(): number {
    return this.#length;
  }

  add(chunk: Buffer): void {
    this.#length += chunk.length;
    tooLong(this.#length, this.most);
    if (chunk.length > 0) this.#pieces.push(Buffer.from(chunk));
  }

  /** All there is, in one piece: the usual case. */
  whole(chunk: Buffer, bytes = chunk.toString("latin1")): void {
    this.#bytes = bytes;
    this.#isUtf8 = isUtf8(chunk);
  }

  /** A character for each byte; undefined where they are not UTF-8. */
  utf8(): string | undefined {
    const bytes = this.#all();
    return this.#isUtf8 ? bytes : undefined;
  }

  text(): string {
    return Buffer.from(this.#all(), "latin1").toString("utf8");
  }

  #all(): string {
    if (this.#bytes === undefined) this.whole(Buffer.concat(this.#pieces));
    return this.#bytes!;
  }
}

function tooLong(bytes: number, most: number): void {
  if (bytes > most) throw new FetchFailure(`answer of more than ${most} bytes`);
}

const SURPLUS = "answer that goes on after its end";

/** A body of a size known beforehand. */
export function sized(size: number, most: number): Body {
  tooLong(size, most);
  const content = new Content(most);
  return {
    content,
    take(chunk, bytes) {
      if (content.length + chunk.length > size) throw new FetchFailure(SURPLUS);
      if (chunk.length === size) {
        content.whole(chunk, bytes);
        return true;
      }
      content.add(chunk);
      return content.length === size;
    },
  };
}

/** A body that ends with its connection. */
export function untilItCloses(most: number): Body {
  const content = new Content(most);
  return {
    content,
    take(chunk) {
      content.add(chunk);
      return false;
    },
  };
}

const MOST_LINE_BYTES = 4 * 1024;
/** After so many chunks they have so many bytes each, all in all: reading each costs as much as a hundred bytes do. */
const MANY_CHUNKS = 1_000;
const FAIR_BYTES = 64;
const MOST_TRAILERS = 100;

/** A body in chunks, each after a line with its size; the last is empty, and trailers may follow it. */
export function chunked(most: number): Body {
  const content = new Content(most);
  let unread: Buffer = Buffer.alloc(0);
  let missing = 0;
  let chunks = 0;
  let trailers = 0;
  let next: "size" | "data" | "end of data" | "trailer" = "size";
  return { content, take };

  function take(chunk: Buffer): boolean {
    unread = unread.length === 0 ? chunk : Buffer.concat([unread, chunk]);
    for (;;) {
      if (next === "data") {
        const part = unread.subarray(0, missing);
        content.add(part);
        unread = unread.subarray(part.length);
        missing -= part.length;
        if (missing > 0) return keep();
        next = "end of data";
      }
      const line = readLine();
      if (line === undefined) return keep();
      if (next === "size") begin(line);
      else if (next === "end of data") {
        if (line !== "") throw new FetchFailure("answer with a broken chunk");
        next = "size";
      } else if (line === "") {
        if (unread.length > 0) throw new FetchFailure(SURPLUS);
        return true;
      } else if (++trailers > MOST_TRAILERS) throw new FetchFailure("answer whose end has no end");
    }
  }

  function begin(line: string): void {
    const size = /^([\da-f]{1,8})[ \t]*(?:;.*)?$/i.exec(line)?.[1];
    if (size === undefined) throw new FetchFailure("answer with a broken chunk");
    missing = Number.parseInt(size, 16);
    tooLong(content.length + missing, most);
    if (++chunks > MANY_CHUNKS + content.length / FAIR_BYTES)
      throw new FetchFailure("answer in too many pieces");
    next = missing === 0 ? "trailer" : "data";
  }

  function readLine(): string | undefined {
    const end = unread.indexOf("\r\n");
    if (end > MOST_LINE_BYTES || (end < 0 && unread.length > MOST_LINE_BYTES))
      throw new FetchFailure("answer with a broken chunk");
    if (end < 0) return undefined;
    const line = unread.toString("latin1", 0, end);
    unread = unread.subarray(end + 2);
    return line;
  }

  /** The chunk's memory is reused: what is left of it is copied. */
  function keep(): boolean {
    unread = Buffer.from(unread);
    return false;
  }
}
