/**
 * Verifies a receipt of the hub without the hub. This file needs nothing but Node: copy its built form, and run
 *
 *   node verify-receipt.js receipt.txt keys.json [contribution.json]
 *
 * with the receipt, the hub's public keys (the answer of the query `receiptKeys`), and where the text is to be
 * checked too, the contribution as it was sent or as `canonicalText` gave it.
 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

export const FORM = "rcm-contribution/1";

/** What a receipt says. Moments are ISO 8601 in UTC; what has not happened is null. */
export interface ReceiptClaims {
  iss: string;
  /** When the receipt was made, in seconds since 1970: what it says, it says as of then. */
  iat: number;
  contribution: string;
  author: string;
  form: string;
  sha256: string;
  receivedAt: string;
  publishedAt: string | null;
  withdrawnAt: string | null;
  compiledBySecretariat: boolean;
  answeredAt: string | null;
  /** The first answer of each that answered. */
  answers: { by: string; at: string }[];
}

type Said = Readonly<Record<string, unknown>>;

/**
 * The canonical form of what a contribution says: JSON in UTF-8 without spaces, these properties in this order.
 * Texts are in Unicode form NFC with line ends LF, without blanks at either end; lists are sorted, each entry
 * once, countries in capitals and practices in small letters; what is not there is null, or an empty list.
 */
export function canonicalText(said: Said): string {
  const text = (value: unknown) =>
    typeof value === "string" ? value.normalize("NFC").replace(/\r\n?/g, "\n").trim() : null;
  const both = (value: unknown) => {
    const { en, es } = (value ?? {}) as Said;
    return value == null ? null : { en: text(en), es: text(es) };
  };
  const list = (value: unknown, spelt = (key: string) => key) =>
    [...new Set(((value ?? []) as string[]).map(spelt))].sort();
  const upper = (key: string) => key.toUpperCase();
  return JSON.stringify({
    aboutCountries: list(said.aboutCountries, upper),
    aboutPartners: list(said.aboutPartners),
    aboutPractices: list(said.aboutPractices, (key) => key.toLowerCase()),
    aboutStrategyItems: list(said.aboutStrategyItems),
    addressedToCountries: list(said.addressedToCountries, upper),
    addressedToPartners: list(said.addressedToPartners),
    deliveredOn: said.deliveredOn ?? null,
    kind: said.kind ?? null,
    occasion: both(said.occasion),
    text: both(said.text),
    title: both(said.title),
  });
}

export const sha256Of = (said: Said) => createHash("sha256").update(canonicalText(said)).digest("hex");

/** What the receipt says, if one of the keys signed it and, where it is given, this is what was said; else throws. */
export function verifyReceipt(receipt: string, keys: readonly Said[], said?: Said): ReceiptClaims {
  const [head = "", body = "", signature = "", ...more] = receipt.trim().split(".");
  const decoded = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  if (!signature || more.length > 0) throw new Error("This is not a receipt.");
  const { alg, kid } = decoded(head);
  const key = keys.find((one) => one.kid === kid && one.kty === "OKP" && one.crv === "Ed25519");
  if (alg !== "EdDSA" || !key) throw new Error("None of these keys made this receipt.");
  const publicKey = createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: key.x as string },
    format: "jwk",
  });
  if (!verify(null, Buffer.from(`${head}.${body}`), publicKey, Buffer.from(signature, "base64url")))
    throw new Error("The receipt was altered: its signature is not the hub's.");
  const claims: ReceiptClaims = decoded(body);
  if (claims.form !== FORM) throw new Error(`The receipt is of a form that this program does not know.`);
  if (said && sha256Of(said) !== claims.sha256) throw new Error("The text is not the one that was received.");
  return claims;
}

function main([receipt, keys, said]: string[]) {
  if (!receipt || !keys)
    throw new Error("Use: node verify-receipt.js receipt.txt keys.json [contribution.json]");
  const json = (file: string) => JSON.parse(readFileSync(file, "utf8"));
  const answer = json(keys);
  const set = (answer.data?.receiptKeys ?? answer).keys;
  const claims = verifyReceipt(readFileSync(receipt, "utf8"), set, said ? json(said) : undefined);
  console.log(JSON.stringify(claims, null, 2));
  console.log("The signature is the hub's.");
  console.log(said ? "The text is unaltered." : "The text was not checked: give it as the third file.");
}

if (require.main === module)
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
