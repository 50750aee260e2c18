import { badInput } from "./errors";

/** A cursor holds which list it belongs to and the row's sort keys as PostgreSQL prints them. Opaque to callers. */
export const encodeCursor = (list: string, keys: string[]) =>
  Buffer.from(JSON.stringify([list, ...keys])).toString("base64url");

/** The sort keys of a cursor; refuses one that is damaged or belongs to another list. */
export function decodeCursor(
  field: "after" | "before",
  cursor: string,
  list: string,
  length: number,
): string[] {
  const keys = parse(cursor);
  if (!keys || keys.length !== length + 1 || keys.some((key) => typeof key !== "string"))
    throw badInput(
      field,
      "The cursor is not one of the hub's.",
      "Use a cursor from `pageInfo` or `edges`, unaltered.",
    );
  if (keys[0] !== list)
    throw badInput(
      field,
      "The cursor belongs to another list, or to another order of it.",
      "Keep the list, `orderBy`, the search and the language the same from page to page.",
    );
  return keys.slice(1);
}

function parse(cursor: string): string[] | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
