/** A text as it is searched: without accents and invisible characters, every dash "-", every blank " ". */
export interface Folded {
  text: string;
  /** For each unit of `text`, the character of the original that it comes from. */
  at: number[];
}

const ASCII_ONLY = /^[\0-\x7f]*$/;

export function fold(original: string): Folded {
  if (ASCII_ONLY.test(original)) return { text: original, at: [...original].map((_char, i) => i) };
  let text = "";
  const at: number[] = [];
  let place = 0;
  for (const char of original) {
    const plain = char < "\x80" ? char : plainForm(char);
    text += plain;
    for (let i = 0; i < plain.length; i += 1) at.push(place);
    place += 1;
  }
  return { text, at };
}

/** What somebody would type instead on a plain keyboard: "ó" is "o", "５" is "5", "–" is "-". */
function plainForm(char: string): string {
  if (/[\p{Pd}\u2212]/u.test(char)) return "-";
  if (/\p{Zs}/u.test(char)) return " ";
  return char.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "");
}
