/** So deep and so long is what an error tells beside its sentence: one error may be told of a thousand fields. */
const MOST_DEPTH = 16;
const MOST_CHARACTERS = 4_000;
/** Names under which subgraphs tell of their insides, and those that mean something to whoever holds or shows an error. */
const INNER = /stack|trace|exception|cause|service|host|query|sql|^http$|^__proto__$/i;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** Line breaks (of a stack), addresses, paths of files, places in them. */
const INSIDES =
  /[\r\n]|\w:\/\/[\w[]|(\d{1,3}\.){3}\d{1,3}|\blocalhost\b|(^|[\s("'])(\/|[a-z]:\\)[\w.-]+[/\\]|:\d+:\d+|node_modules/i;
/** Names that systems give to their errors. */
const SYSTEM = /\bE[A-Z]{5,}\b/;

export const tellsTooMuch = (text: string) => INSIDES.test(text) || SYSTEM.test(text);

/** What an error tells beside its sentence, as far as it can be shown; a record as it is only where there may be one. */
export function detailsIn({ current, ...sent }: Record<string, unknown>, mayHaveRecord: boolean) {
  const plain = Object.entries(sent).filter(([key, value]) => !INNER.test(key) && isPlain(value, MOST_DEPTH));
  let shown: Record<string, unknown> = Object.fromEntries(plain);
  if (JSON.stringify(shown).length > MOST_CHARACTERS) shown = { code: shown.code };
  if (typeof shown.code !== "string") delete shown.code;
  if (!UUID.test(String(shown.errorId))) delete shown.errorId;
  if (mayHaveRecord && current !== undefined && !isDeeper(current, MOST_DEPTH)) shown.current = current;
  return shown;
}

/** A value with nothing of a subgraph's insides in it, however deep that may be. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === "string") return value.length <= MOST_CHARACTERS && !tellsTooMuch(value);
  if (typeof value !== "object" || value === null) return true;
  return (
    depth > 0 && Object.entries(value).every(([key, inner]) => !INNER.test(key) && isPlain(inner, depth - 1))
  );
}

const isDeeper = (value: unknown, than: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (than === 0 || Object.values(value).some((part) => isDeeper(part, than - 1)));
