import { FetchFailure } from "../fetcher";
import { type Body, type Content, chunked, sized, untilItCloses } from "./body";
import { type Head, readHead } from "./head";

const BLANK_LINE = "\r\n\r\n";
const MOST_HEAD_BYTES = 16 * 1024;
const MOST_INTERIM = 100;

/** An HTTP/1.1 response as it comes in, piece by piece. */
export class Response {
  head: Head | undefined;
  #body: Body | undefined;
  #received: Buffer | undefined;
  #interim = 0;

  constructor(private readonly mostBytes: number) {}

  /** Takes what has come, and says whether that was all. The chunk may be overwritten afterwards. */
  take(chunk: Buffer): boolean {
    if (this.#body) return this.#body.take(chunk);
    const received = this.#received ? Buffer.concat([this.#received, chunk]) : chunk;
    const bytes = received.toString("latin1");
    const end = bytes.indexOf(BLANK_LINE);
    if (end > MOST_HEAD_BYTES || (end < 0 && received.length > MOST_HEAD_BYTES))
      throw new FetchFailure("answer with too large a head");
    if (end < 0) {
      this.#received = Buffer.from(received);
      return false;
    }
    this.#received = undefined;
    const head = readHead(bytes.slice(0, end));
    const begin = end + BLANK_LINE.length;
    const rest = received.subarray(begin);
    if (head.status === 101) throw new FetchFailure("answer in another protocol");
    // "100 Continue" and the like: the answer is still to come.
    if (head.status < 200) {
      if (++this.#interim > MOST_INTERIM) throw new FetchFailure("answer that is announced and announced");
      return rest.length > 0 && this.take(rest);
    }
    this.head = head;
    this.#body = bodyOf(head, this.mostBytes);
    return this.#body.take(rest, bytes.slice(begin));
  }

  /** Whether the end of the connection is the end of this response. */
  get endsWithConnection(): boolean {
    return this.head?.framing === "until it closes";
  }

  get content(): Content {
    return this.#body!.content;
  }
}

function bodyOf({ framing }: Head, mostBytes: number): Body {
  if (framing === "chunked") return chunked(mostBytes);
  return framing === "until it closes" ? untilItCloses(mostBytes) : sized(framing, mostBytes);
}
