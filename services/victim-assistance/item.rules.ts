import { type Caller, reviews } from "../kit/caller";
import { badInput, conflict, forbidden } from "../kit/errors";
import { type Localized } from "../kit/localized-text";
import { localized, localizedOrNull, type LocalizedTextInput } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { Confidence, type Source } from "../kit/source";
import { type StrategyItem } from "./item.entity";
import { type StrategyItemInput } from "./item.input";

const CODE = /^([1-9]\d{0,3}|[A-Z]{1,8})(\.([1-9]\d{0,3}|[A-Z]{1,8})){0,5}$/;
const ARTICLE = /^(UNTOC|TIP|SOM) [1-9]\d?$/;
const MOST = 30;

/** The Coalition maintains the items; its observers, among them member countries, read them. */
export function mayMaintain({ role }: Caller): void {
  if (role === "coalition") return;
  throw forbidden(
    "Only the Regional Coalition maintains the items of the Strategy.",
    "Send your proposal to the Coalition.",
  );
}

/** Who may see how an item came to be what it is: those who maintain it, and the reviewing secretariat. */
export const seesItemHistory = (caller: Caller) =>
  reviews(caller) || (caller.role === "coalition" && caller.scopes.includes("read"));

/** A code, and the code that it is under: "6.2" is under "6", "6" under nothing. */
export function checkedCode(code: string): { code: string; parent: string | null } {
  if (!CODE.test(code))
    throw badInput(
      "input.code",
      "A code is made of whole numbers or capital letters with full stops between them.",
      "Write it like 6.2.1 or A.1, six levels at most.",
    );
  const end = code.lastIndexOf(".");
  return { code, parent: end < 0 ? null : code.slice(0, end) };
}

type Content = Omit<
  StrategyItem,
  "id" | "editionId" | "code" | "parentId" | "sources" | "version" | "retiredAt" | "retiredBecause"
>;

/** What an item says, checked and as it is stored. Whether its phase and principles exist is for the database to say. */
export const contentOf = (input: StrategyItemInput): Content => ({
  kind: input.kind,
  title: localized("input.title", input.title, 300),
  action: localizedOrNull("input.action", input.action, 5000),
  phaseId: input.phase == null ? null : plainText("input.phase", input.phase, 100),
  principleIds: distinct("input.principles", input.principles).map((id) =>
    plainText("input.principles", id, 100),
  ),
  responsibleBodies: texts("input.responsibleBodies", input.responsibleBodies),
  population: texts("input.population", input.population),
  serviceTypes: distinct("input.serviceTypes", input.serviceTypes),
  treatyArticles: distinct("input.treatyArticles", input.treatyArticles).map(article),
});

export const sourceOf = ({ source }: StrategyItemInput): Source => ({
  citation: plainText("input.source", source, 500),
  confidence: Confidence.HIGH,
});

export function expectInForce(item: StrategyItem): void {
  if (item.retiredAt === null) return;
  throw conflict("The item has been retired.", { field: "id", fix: "Restore it first.", current: item });
}

export function expectRetired(item: StrategyItem): void {
  if (item.retiredAt !== null) return;
  throw conflict("The item is in force.", {
    field: "id",
    fix: "Nothing needs to be restored.",
    current: item,
  });
}

function article(text: string): string {
  if (ARTICLE.test(text)) return text;
  throw badInput(
    "input.treatyArticles",
    "An article is named by its instrument and number.",
    "Write UNTOC 25, TIP 6 or SOM 16.",
  );
}

const texts = (field: string, inputs: LocalizedTextInput[]): Localized[] =>
  distinct(field, inputs).map((input) => localized(field, input, 300));

function distinct<Value>(field: string, values: Value[]): Value[] {
  if (values.length > MOST)
    throw badInput(field, `The list has more than ${MOST} entries.`, "Keep those that matter most.");
  return [...new Set(values)];
}
