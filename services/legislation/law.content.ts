import { badInput, conflict } from "../kit/errors";
import { localized, localizedOrNull } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { type Transaction } from "../kit/write";
import { type Law, type Provision } from "./law.entity";
import { type LawInput, type NewLawInput, type ProvisionInput } from "./law.input";
import { lawListing, provisionListing } from "./law.listing";
import { sourcesOf } from "./source.input";

const WHEN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What is said of a law, checked and ready to be stored. */
export async function lawContent(tx: Transaction, input: LawInput, country: string): Promise<Partial<Law>> {
  return {
    title: localized("input.title", input.title, 300),
    number: orNull("number", input.number),
    crime: input.crime,
    stage: input.stage,
    passedOn: when("passedOn", input.passedOn),
    publishedOn: when("publishedOn", input.publishedOn),
    gazette: orNull("gazette", input.gazette),
    url: webAddress(input.url),
    note: localizedOrNull("input.note", input.note, 2_000),
    amendsId: input.amends == null ? null : (await lawOf(tx, country, "input.amends", input.amends)).id,
    sources: sourcesOf("input.sources", input.sources),
  };
}

export async function newLawId(tx: Transaction, { id, country }: NewLawInput): Promise<string> {
  const form = new RegExp(`^${country.toLowerCase()}(-[a-z0-9]+)+$`);
  if (id.length > 80 || !form.test(id))
    throw badInput(
      "input.id",
      "That is not the form of a law's id.",
      `Write it like ${country.toLowerCase()}-law-1.`,
    );
  if (await tx.find(lawListing, { id }))
    throw conflict("There is a law of that id.", {
      field: "input.id",
      fix: "Revise it, or choose another id.",
    });
  return id;
}

/** A law of the country; another country's is refused like one that does not exist. */
export async function lawOf(tx: Transaction, country: string, field: string, id: string): Promise<Law> {
  const law = await tx.find(lawListing, { id });
  if (law?.countryIso3 === country) return law;
  throw badInput(field, "The country has no such law.", "Take the `id` of one of its laws, or add it first.");
}

export async function provisionContent(
  tx: Transaction,
  input: ProvisionInput,
  country: string,
): Promise<Omit<Provision, "id" | "lawId" | "version">> {
  const { insertedBy } = input;
  return {
    article: plainText("input.article", input.article, 100),
    insertedById: insertedBy == null ? null : (await lawOf(tx, country, "input.insertedBy", insertedBy)).id,
    url: webAddress(input.url),
    sources: sourcesOf("input.sources", input.sources),
  };
}

/** The article's id follows from the law's and its number: 202 Ter is 202-ter. */
export async function newProvisionId(tx: Transaction, law: Law, article: string): Promise<string> {
  const slug = article
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (slug === "")
    throw badInput("input.article", "The article has no number.", "Write it as the law does, e.g. 202 Ter.");
  const id = `${law.id}/${slug}`;
  if (await tx.find(provisionListing, { id }))
    throw conflict("The law has that article already.", {
      field: "input.article",
      fix: "Use the one that is there.",
    });
  return id;
}

const orNull = (field: string, text: string | null | undefined) =>
  text == null ? null : plainText(`input.${field}`, text, 300);

function when(field: string, text: string | null | undefined): string | null {
  if (text == null || WHEN.test(text)) return text ?? null;
  throw badInput(`input.${field}`, "That is not a date.", "Write YYYY, YYYY-MM or YYYY-MM-DD.");
}

function webAddress(text: string | null | undefined): string | null {
  if (text == null) return null;
  const address = plainText("input.url", text, 1_000);
  if (/^https?:\/\//i.test(address) && URL.canParse(address) && !/\s/.test(address)) return address;
  throw badInput("input.url", "This is not an address on the web.", "Begin it with https:// or http://.");
}
