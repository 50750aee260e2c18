import { type GraphQLFieldResolver, type GraphQLSchema } from "graphql";

import { type Context } from "../context";
import { HubError } from "../errors";
import { type FoundData } from "./finding";
import { type Incoming, incomingTexts } from "./incoming";
import { PRIVACY_OVERRIDE, type PrivacyOverrideInput, reasonOf } from "./override";
import { personalData } from "./personal-data";
import { personalDataInTable } from "./table";

type Resolver = GraphQLFieldResolver<unknown, Context>;
const MOST_TOLD = 20;
const FIX =
  "Take it out: the hub keeps no data of persons. Name an office or a role instead, without its e-mail address or " +
  "telephone number; its page on the web may be named. What identifies nobody, the reviewing secretariat can enter.";

/**
 * Stands in front of every mutation of a subgraph, whatever it does with its arguments: a text with personal
 * data gets no further, unless the reviewing secretariat says why it may.
 */
export function gated(schema: GraphQLSchema, mutations: Record<string, unknown>): Record<string, unknown> {
  const fields = schema.getMutationType()?.getFields() ?? {};
  return Object.fromEntries(
    Object.entries(mutations).map(([name, resolve]) => {
      const places = fields[name]?.args;
      return [name, places ? behindGate(resolve as Resolver, places) : resolve];
    }),
  );
}

function behindGate(resolve: Resolver, places: Parameters<typeof incomingTexts>[0]): Resolver {
  return (root, args, context, info) => {
    const found = incomingTexts(places, args).flatMap(foundIn);
    const override = args[PRIVACY_OVERRIDE] as PrivacyOverrideInput | null | undefined;
    const reason = override ? reasonOf(override, context.caller) : null;
    if (reason === null && found.length > 0) throw refused(found);
    context.overridden =
      reason === null ? [] : found.map((one) => ({ ...one, reason, operation: info.fieldName }));
    return resolve(root, args, context, info);
  };
}

/** A text field named `csv` is a table; every other text is read as it stands. */
export function foundIn({ field, text, language }: Incoming): FoundData[] {
  const cells = /(^|\.)csv$/.test(field) ? personalDataInTable(text) : null;
  return (cells ?? personalData(text)).map((finding) => ({ ...finding, field, language }));
}

export function refused(found: readonly FoundData[]): HubError {
  const [{ field, language, kind, what, offset, length, row, column }] = found as [FoundData];
  const cell = row === undefined ? "" : ` of row ${row}, column ${column}`;
  const place = `${length} character${length === 1 ? "" : "s"} from character ${offset + 1}${cell}`;
  return new HubError("BAD_USER_INPUT", `The text seems to hold ${what}: ${place}.`, {
    field,
    fix: FIX,
    ...{ kind, language, offset, length, row, column },
    findings: found.slice(0, MOST_TOLD),
  });
}
