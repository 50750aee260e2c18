export const MOST_DEPTH = 500;
/** Shorter texts cannot hold enough depth to matter: reading them is no trouble, however deep they are. */
const SHORT = 32 * 1024;

const [QUOTE, BACKSLASH, LIST, LIST_END, OBJECT, OBJECT_END] = [...'"\\[]{}'].map((char) =>
  char.charCodeAt(0),
);

/**
 * Whether a JSON text nests deeper than any answer or question does. Parsing five megabytes of "[" would hold up the whole
 * gateway for seconds; counting them takes milliseconds.
 */
export function isTooDeep(json: string, short = SHORT): boolean {
  if (json.length < short) return false;
  let depth = 0;
  for (let i = 0; i < json.length; i++) {
    const char = json.charCodeAt(i);
    if (char === QUOTE) i = endOfString(json, i);
    else if (char === LIST || char === OBJECT) {
      if (++depth > MOST_DEPTH) return true;
    } else if (char === LIST_END || char === OBJECT_END) depth--;
  }
  return false;
}

function endOfString(json: string, begin: number): number {
  for (let end = json.indexOf('"', begin + 1); end > 0; end = json.indexOf('"', end + 1)) {
    let escapes = 0;
    while (json.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return json.length;
}
