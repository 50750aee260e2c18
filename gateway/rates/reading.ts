/** What it costs to read a request, well-formed or not. */
export const readingCost = (length: string | undefined, query = ""): number =>
  1 + Math.floor(Math.max(Number(length) || 0, query.length) / 256);
