import {
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
  parse,
} from "graphql";

import { type Caller, reviews } from "../caller";
import { badInput, forbidden } from "../errors";
import { plainText } from "../plain-text";
import { type FoundData } from "./finding";
import { carriesText } from "./incoming";
import { personalData } from "./personal-data";

/** The argument that every mutation has through which a text can come. */
export const PRIVACY_OVERRIDE = "privacyOverride";
export interface PrivacyOverrideInput {
  reason: string;
}

/** That a finding of the gate was let pass, by which mutation and why. */
export type Overridden = FoundData & { reason: string; operation: string };

const ARGUMENT = `
  """
  For the reviewing secretariat alone: lets pass what the privacy gate takes for personal data. It is recorded.
  """
  ${PRIVACY_OVERRIDE}: PrivacyOverrideInput`;
const INPUT = `
  """
  Lets a text pass that seems to hold personal data and identifies nobody, such as a public helpline's number.
  """
  input PrivacyOverrideInput {
    """Why the text may be kept; up to 500 characters. It is recorded with the change."""
    reason: String!
  }`;

const [template] = parse(`type Mutation { any(${ARGUMENT}): String }`).definitions as [
  ObjectTypeDefinitionNode,
];
const argument = template.fields![0]!.arguments![0]!;

/** A subgraph's schema in which texts can be let pass. */
export function withOverride(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const carries = ({ name }: FieldDefinitionNode) =>
    mutations[name.value]?.args.some(({ type }) => carriesText(type)) ?? false;
  if (!Object.values(mutations).some(({ args }) => args.some(({ type }) => carriesText(type))))
    return document;
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== "ObjectTypeDefinition" || definition.name.value !== "Mutation") return definition;
    const fields = definition.fields!.map((field) =>
      carries(field) ? { ...field, arguments: [...field.arguments!, argument] } : field,
    );
    return { ...definition, fields };
  });
  return { ...document, definitions: [...definitions, ...parse(INPUT).definitions] };
}

/** The reason that was given, where the caller may give one; itself without personal data. */
export function reasonOf({ reason }: PrivacyOverrideInput, caller: Caller): string {
  const field = `${PRIVACY_OVERRIDE}.reason`;
  if (!reviews(caller))
    throw forbidden(
      "Only the reviewing secretariat lets texts pass that seem to hold personal data.",
      `Leave \`${PRIVACY_OVERRIDE}\` out, and take out of the text what the gate names.`,
    );
  const text = plainText(field, reason, 500);
  if (personalData(text).length === 0) return text;
  throw badInput(field, "The reason itself seems to hold personal data.", "Say why, without repeating it.");
}
