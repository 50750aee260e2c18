import {
  type GraphQLLeafType,
  type GraphQLOutputType,
  isEnumType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
} from "graphql";

/**
 * JSON texts as regular expressions. What they match is valid; what they do not match may be so all the same. They
 * begin differently wherever there is a choice, so that no text takes long to refuse.
 */
const PLAIN = String.raw`[^"\\\x00-\x1f]*`;
const STRING = String.raw`"${PLAIN}(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})${PLAIN})*"`;
const INT = String.raw`-?(?:0|[1-9]\d{0,8})`;
const FLOAT = String.raw`-?(?:0|[1-9]\d{0,14})(?:\.\d{1,17})?`;
const BOOLEAN = "(?:true|false)";
const OF_SCALAR: Record<string, string> = {
  Int: INT,
  Float: FLOAT,
  Boolean: BOOLEAN,
  String: STRING,
  ID: STRING,
};
const SCALAR = `(?:${STRING}|${FLOAT}|${BOOLEAN})`;

/** Any leaf at all, where nobody will see it. */
export const ANY_LEAF = `(?:${SCALAR}|null)`;

/** A leaf that is not null. */
export function leafPattern(type: GraphQLLeafType): string {
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name);
    return `"(?:${names.join("|")})"`;
  }
  return isSpecifiedScalarType(type) ? OF_SCALAR[type.name]! : SCALAR;
}

const KEY_TEXT = String.raw`"[ !#-\[\]-~]*"`;
const KEY_NUMBER = String.raw`0|-?[1-9]\d{0,8}`;
/** A leaf that tells entities apart: of ASCII, and one value has one text. */
export const KEY = `(?:${KEY_TEXT}|${KEY_NUMBER})`;
/** The same, where the client sees it too. */
export const SHOWN_KEY: Record<string, string> = { ID: KEY_TEXT, String: KEY_TEXT, Int: `(?:${KEY_NUMBER})` };

/** A value of a type; `named` matches what stands in its lists. */
export function patternOf(type: GraphQLOutputType, named: string): string {
  return isNonNullType(type) ? present(type.ofType, named) : `(?:${present(type, named)}|null)`;
}

function present(type: GraphQLOutputType, named: string): string {
  if (!isListType(type)) return named;
  // Each item is followed by a comma and another, or by the end: so its own pattern stands here once.
  return String.raw`\[(?:${patternOf(type.ofType, named)}(?:,(?!\])|(?=\])))*\]`;
}
