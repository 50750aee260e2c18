import { DOES, HOW, SOUGHT, WHAT, WHO } from "./phrases";

const SOUGHT_ONE_IN = 200;

/** A stream of numbers below 1 that is the same on every machine (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Texts {
  title: { es: string; en: string };
  body: { es: string; en: string };
}

/** So many plausible titles, and paragraphs of so many sentences, in both languages; always the same. */
export function textsOf(count: number, sentences: number): Texts[] {
  const next = numbersFrom(20160608);
  const one = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
  const sentence = () => {
    const parts = [one(WHO), one(DOES), one(WHAT), one(HOW)];
    return { es: parts.map(([es]) => es).join(" "), en: parts.map(([, en]) => en).join(" ") };
  };
  const paragraph = (language: "es" | "en", said: { es: string; en: string }[]) =>
    said.map((one) => `${one[language]}.`).join(" ");
  return Array.from({ length: count }, (_, n) => {
    const [first, ...rest] = Array.from({ length: sentences + 1 }, sentence);
    const sought = n % SOUGHT_ONE_IN === 0 ? [{ es: `Actuó ${SOUGHT[0]}`, en: `It acted ${SOUGHT[1]}` }] : [];
    const said = [...rest, ...sought];
    return { title: first!, body: { es: paragraph("es", said), en: paragraph("en", said) } };
  });
}
