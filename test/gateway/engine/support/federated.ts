import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import {
  type DocumentNode,
  execute,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionSetNode,
  visit,
} from "graphql";

/** A thing as the whole graph knows it. Fields are values, or functions of their arguments; an Error is thrown. */
export type Thing = { __typename: string } & Record<string, unknown>;

/** A supergraph made by hand, and its data. */
export interface Feature {
  name: string;
  /** SDL by subgraph; Federation 2 directives are imported unless it is of Federation 1. */
  subgraphs: Record<string, string>;
  federation1?: boolean;
  roots: Record<string, unknown>;
  things: Thing[];
  /** Things that a subgraph does not know, though another refers to them. */
  unknownTo?: Record<string, Thing[]>;
  /** Fields computed from others (`@requires`): what they need of a thing, and what they make of it. */
  computed?: Record<string, Computed>;
  /** Fields not to ask at random. */
  avoid?: string[];
  words?: string[];
  /** Of nothing but objects, keys and leaves: many of its operations can be woven from texts. */
  isPlain?: boolean;
  /** What the planner cannot plan, and says so: an error for the caller, never a wrong answer. */
  beyondThePlanner?: RegExp;
}
export interface Computed {
  needs(thing: Thing): Record<string, unknown>;
  from(needed: Record<string, unknown>, args: Record<string, unknown>): unknown;
}

export type Subgraphs = Record<string, (query: string, variables: object) => Promise<object>>;

const DIRECTIVES =
  '"@key", "@requires", "@provides", "@external", "@shareable", "@override", "@interfaceObject", "@inaccessible", "@tag"';
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${DIRECTIVES}])\n`;

export function compose({ subgraphs, federation1 }: Feature): string {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: `http://${name}.example`,
    typeDefs: parse((federation1 ? "" : LINK) + sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

const REPRESENTATION = Symbol("representation");

/** The subgraphs of a feature, each of which knows what its SDL says, and of other fields what it is told. */
export function subgraphsOf(feature: Feature): Subgraphs {
  return Object.fromEntries(
    Object.entries(feature.subgraphs).map(([name, sdl]) => {
      const typeDefs = parse((feature.federation1 ? "" : LINK) + sdl);
      const resolvers: Record<string, object> = {};
      for (const [type, keys] of keysOf(typeDefs))
        resolvers[type] = {
          __resolveReference: (representation: Record<string, unknown>) =>
            find(feature, name, keys, representation),
        };
      const schema = buildSubgraphSchema({ typeDefs, resolvers } as never);
      return [name, asker(schema, feature)];
    }),
  );
}

function asker(schema: GraphQLSchema, feature: Feature) {
  return async (query: string, variables: object) => {
    const answer = await execute({
      schema,
      document: parse(query),
      rootValue: feature.roots,
      variableValues: variables as Record<string, unknown>,
      fieldResolver: fieldResolver(feature),
    });
    return JSON.parse(JSON.stringify(answer)) as object;
  };
}

/** Reads a thing's field; one that is computed, from what the subgraph was told or else from the thing itself. */
export const fieldResolver =
  ({ computed = {} }: Feature) =>
  (
    source: Record<string | symbol, unknown>,
    args: Record<string, unknown>,
    _context: unknown,
    { fieldName, parentType }: { fieldName: string; parentType: { name: string } },
  ): unknown => {
    const rule = computed[`${source.__typename}.${fieldName}`] ?? computed[`${parentType.name}.${fieldName}`];
    if (rule)
      return rule.from((source[REPRESENTATION] as Thing | undefined) ?? rule.needs(source as Thing), args);
    const value = source[fieldName];
    return typeof value === "function" ? value.call(source, args) : value;
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

function agrees(key: SelectionSetNode, told: unknown, known: unknown): boolean {
  if (told === undefined || told === null || known === undefined || known === null) return false;
  if (Array.isArray(told))
    return (
      Array.isArray(known) &&
      told.length === known.length &&
      told.every((item, i) => agrees(key, item, known[i]))
    );
  return key.selections.every((selection) => {
    if (selection.kind !== Kind.FIELD) return true;
    const name = selection.name.value;
    const [one, other] = [(told as Thing)[name], (known as Thing)[name]];
    return selection.selectionSet
      ? agrees(selection.selectionSet, one, other)
      : one !== undefined && String(one) === String(other);
  });
}

function keysOf(document: DocumentNode): Map<string, SelectionSetNode[]> {
  const keys = new Map<string, SelectionSetNode[]>();
  visit(document, {
    Directive(node, _key, _parent, _path, ancestors) {
      if (node.name.value !== "key") return;
      const owner = ancestors.at(-1) as unknown as { name: { value: string } };
      const fields = node.arguments?.find(({ name }) => name.value === "fields")?.value;
      if (fields?.kind !== Kind.STRING) return;
      const definition = parse(`{ ${fields.value} }`).definitions[0]!;
      if (definition.kind === Kind.OPERATION_DEFINITION)
        keys.set(owner.name.value, [...(keys.get(owner.name.value) ?? []), definition.selectionSet]);
    },
  });
  return keys;
}
