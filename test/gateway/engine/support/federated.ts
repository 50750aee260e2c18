import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, type GraphQLSchema, parse, type SelectionSetNode } from "graphql";

import { agrees, keysOf } from "./keys";
import { knowing, type Resolve } from "./knowledge";

/** A thing as the whole graph knows it. Fields are values, or functions of their arguments; an Error is thrown. */
export type Thing = { __typename: string } & Record<string, unknown>;

/** A supergraph made by hand, and its data. */
export interface Feature {
  name: string;
  /** SDL by subgraph; Federation 2 directives are imported unless it is of Federation 1. */
  subgraphs: Record<string, string>;
  /** All of them, or those named. */
  federation1?: boolean | string[];
  roots: Record<string, unknown>;
  things: Thing[];
  /** Things that a subgraph does not know, though another refers to them. */
  unknownTo?: Record<string, Thing[]>;
  /** Fields computed from others (`@requires`): what they need of a thing, and what they make of it. */
  computed?: Record<string, Computed>;
  /** Fields of these names throw, or are null, or are lists with nothing in them, for as long as a test wants it so. */
  broken?: Map<string, Break>;
  /** Fields that must not break, since others rest on them. */
  beyondBreaking?: string[];
  /** Several fields that must not be null are below one that may be: which of them is told is left open. */
  nullsRiseFromMany?: boolean;
  /** Fields not to ask at random. */
  avoid?: string[];
  words?: string[];
  /** Of nothing but objects, keys and leaves: many of its operations can be woven from texts. */
  isPlain?: boolean;
  /** What the planner cannot plan, and says so: an error for the caller, never a wrong answer. */
  beyondThePlanner?: RegExp;
}
export type Break = "throws" | "is null" | "is empty";
export interface Computed {
  needs(thing: Thing): Record<string, unknown>;
  from(needed: Record<string, unknown>, args: Record<string, unknown>): unknown;
}

export type Subgraphs = Record<string, (query: string, variables: object) => Promise<object>>;

const DIRECTIVES = [
  ...[
    "key",
    "requires",
    "provides",
    "external",
    "shareable",
    "override",
    "interfaceObject",
    "inaccessible",
    "tag",
  ],
  ...[
    "composeDirective",
    "authenticated",
    "requiresScopes",
    "policy",
    "cost",
    "listSize",
    "context",
    "fromContext",
  ],
].map((name) => `"@${name}"`);
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${DIRECTIVES.join()}])\n`;

/** The SDL of a subgraph as it is published. */
function sdlOf({ subgraphs, federation1 = false }: Feature, name: string): string {
  const isFirst = Array.isArray(federation1) ? federation1.includes(name) : federation1;
  return (isFirst ? "" : LINK) + subgraphs[name]!;
}

export function compose(feature: Feature): string {
  const services = Object.keys(feature.subgraphs).map((name) => ({
    name,
    url: `http://${name}.example`,
    typeDefs: parse(sdlOf(feature, name)),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

const REPRESENTATION = Symbol("representation");

/** The subgraphs of a feature, each of which knows what its SDL says, and of other fields what it is told. */
export function subgraphsOf(feature: Feature): Subgraphs {
  return Object.fromEntries(
    Object.keys(feature.subgraphs).map((name) => {
      const typeDefs = parse(sdlOf(feature, name));
      const resolvers: Record<string, object> = {};
      for (const [type, keys] of keysOf(typeDefs))
        resolvers[type] = {
          __resolveReference: (representation: Record<string, unknown>) =>
            find(feature, name, keys, representation),
        };
      const schema = buildSubgraphSchema({ typeDefs, resolvers } as never);
      return [name, asker(schema, feature, knowing(feature.subgraphs, name))];
    }),
  );
}

function asker(schema: GraphQLSchema, feature: Feature, known: ReturnType<typeof knowing>) {
  const resolver = known(fieldResolver(feature));
  return async (query: string, variables: object) => {
    const answer = await execute({
      schema,
      document: parse(query),
      rootValue: feature.roots,
      variableValues: variables as Record<string, unknown>,
      fieldResolver: resolver,
    });
    return JSON.parse(JSON.stringify(answer)) as object;
  };
}

/** Reads a thing's field; one that is computed, from what the subgraph was told or else from the thing itself. */
export const fieldResolver =
  ({ computed = {}, broken, unknownTo = {} }: Feature): Resolve =>
  (source, args, _context, { fieldName, parentType }) => {
    // Of what a subgraph does not know it cannot say what broke.
    const isUnknown = Object.values(unknownTo).some((things) => things.some(({ id }) => id === source.id));
    const how = isUnknown ? undefined : broken?.get(fieldName);
    if (how === "throws") return new Error(`${fieldName} is broken.`);
    if (how === "is null") return null;
    const rule = computed[`${source.__typename}.${fieldName}`] ?? computed[`${parentType.name}.${fieldName}`];
    if (rule)
      return rule.from((source[REPRESENTATION] as Thing | undefined) ?? rule.needs(source as Thing), args);
    const value = source[fieldName];
    const told: unknown = typeof value === "function" ? value.call(source, args) : value;
    return how === "is empty" && Array.isArray(told) ? [] : told;
  };

function find(
  { things, unknownTo = {} }: Feature,
  subgraph: string,
  keys: SelectionSetNode[],
  representation: Record<string, unknown>,
): object | null {
  const found = things.find(
    (thing) =>
      !unknownTo[subgraph]?.includes(thing) && keys.some((key) => agrees(key, representation, thing)),
  );
  return found ? { ...found, [REPRESENTATION]: representation } : null;
}
