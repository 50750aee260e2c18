import { badInput, HubError } from "../kit/errors";
import { type Component, type ProgrammeComponent } from "./component";
import { type Envelope, exact, readable } from "./envelope";

const CODE = /^[1-9]\d?(\.[1-9]\d?){0,3}$/;
const PROGRAMME = "";

const parentOf = (code: string) => code.slice(0, Math.max(0, code.lastIndexOf(".")));
const partsOf = (code: string, all: readonly Component[]) => all.filter((one) => parentOf(one.code) === code);

/** Each component has a number of its own, under one that is there. */
export function expectCodes(components: readonly Component[]): void {
  const codes = components.map(({ code }) => code);
  for (const [i, code] of codes.entries()) {
    const field = `input.components.${i}.code`;
    if (!CODE.test(code))
      throw badInput(field, "That is not a component's number.", "Write it like 1 or 1.3.");
    if (codes.indexOf(code) !== i)
      throw badInput(field, `There are two components ${code}.`, "Give each a number of its own.");
    if (parentOf(code) !== PROGRAMME && !codes.includes(parentOf(code)))
      throw badInput(
        field,
        `There is no component ${parentOf(code)}.`,
        "Give it too, or number this one anew.",
      );
  }
}

/** A whole is what its parts come to; where the amount of a part is not known, the known ones do not exceed it. */
export function expectSums(total: Envelope | null, components: readonly Component[]): void {
  expectOneCurrency(total, components);
  expectSum("input.envelope", "The programme", total, partsOf(PROGRAMME, components));
  for (const [i, { code, envelope }] of components.entries())
    expectSum(`input.components.${i}.envelope`, `Component ${code}`, envelope, partsOf(code, components));
}

function expectSum(field: string, what: string, whole: Envelope | null, parts: readonly Component[]): void {
  if (!whole || parts.length === 0) return;
  const known = parts.flatMap(({ envelope }) => (envelope ? [exact(envelope.amount)] : []));
  const sum = known.reduce((one, other) => one + other, 0n);
  const stated = exact(whole.amount);
  if (known.length < parts.length ? sum <= stated : sum === stated) return;
  const { currency } = whole;
  throw new HubError(
    "BAD_USER_INPUT",
    `${what} has ${whole.amount} ${currency}, and its parts come to ${readable(sum)} ${currency}.`,
    {
      field,
      fix: "Correct the total or the parts; leave out an amount that is not known.",
      stated: whole.amount,
      sum: readable(sum),
      currency,
    },
  );
}

function expectOneCurrency(total: Envelope | null, components: readonly Component[]): void {
  const given = components.map(({ envelope }) => envelope?.currency);
  const first = total?.currency ?? given.find((currency) => currency !== undefined);
  const other = given.findIndex((currency) => currency !== undefined && currency !== first);
  if (other >= 0)
    throw badInput(
      `input.components.${other}.envelope.currency`,
      `The programme is counted in ${first}.`,
      "Give all its amounts in one currency.",
    );
}

/** The components as a tree, 2 before 10. */
export function treeOf(
  programme: string,
  all: readonly Component[],
  under = PROGRAMME,
): ProgrammeComponent[] {
  return partsOf(under, all)
    .sort((one, other) => Number(one.code.split(".").at(-1)) - Number(other.code.split(".").at(-1)))
    .map((part) => ({
      ...part,
      id: `${programme}.${part.code}`,
      components: treeOf(programme, all, part.code),
    }));
}
