import { createHash } from "node:crypto";

/** A UUID that follows from a readable name, e.g. "practice/gtm-202-ter": for rows that every hub starts with. */
export function stableId(name: string): string {
  const bytes = createHash("sha256").update(`rcm-exchange-hub/${name}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
