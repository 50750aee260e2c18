import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  Kind,
  parse,
  type StringValueNode,
} from "graphql";

import { type Computing, computingIn } from "./computing";
import { fieldsIn } from "./plan/field-texts";
import { type Tellers, tellersOf } from "./tellers";

/** What the engine reads in a supergraph by itself: where subgraphs are, and which type is which. */
export interface Supergraph {
  readonly subgraphs: readonly { name: string; url: string }[];
  /** Whether an object of a type is what a fragment on a type asks for. */
  isA(type: string, condition: string): boolean;
  isObject(type: unknown): boolean;
  /** Whether it is the type of all queries, or of all mutations. */
  isRoot(type: string): boolean;
  /** The object types of an interface or union, also those that the public schema has not. */
  membersOf(type: string): Iterable<string>;
  /** Interfaces that a subgraph knows as one object type. */
  readonly interfaceObjects: ReadonlySet<string>;
  /** What a computed field needs, by `Type.field`: for each subgraph that computes it, as texts like fieldsTold gives. */
  readonly needs: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Fields that take arguments from a context (`@fromContext`), as `Type.field`. */
  readonly contextual: ReadonlySet<string>;
  readonly names: Names;
  readonly tellers: Tellers;
  /** Where and from what a field (`Type.field`) is computed. */
  computing(field: string): Computing | undefined;
}

/** Names of the fields that `@requires` is about. */
export interface Names {
  /** What it asks for, and what among that with arguments. */
  readonly required: ReadonlySet<string>;
  readonly requiredWithArguments: ReadonlySet<string>;
  /** What needs it. */
  readonly computed: ReadonlySet<string>;
  /** What needs something that needs something itself. */
  readonly chained: ReadonlySet<string>;
}

export function readSupergraph(sdl: string): Supergraph {
  const { definitions } = parse(sdl, { noLocation: true });
  const objects = new Set<string>();
  const roots = new Set<string>();
  const members = new Map<string, Set<string>>();
  const computed = new Map<string, string[]>();
  const interfaceObjects = new Set<string>();
  const needs = new Map<string, (readonly string[])[]>();
  const contextual = new Set<string>();
  const belongs = (type: string, to: string) =>
    members.set(to, (members.get(to) ?? new Set<string>()).add(type));
  for (const definition of definitions) {
    if (definition.kind === Kind.SCHEMA_DEFINITION)
      for (const { type } of definition.operationTypes) roots.add(type.name.value);
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      objects.add(definition.name.value);
      for (const { name } of definition.interfaces ?? []) belongs(definition.name.value, name.value);
    }
    if (definition.kind === Kind.UNION_TYPE_DEFINITION)
      for (const { name } of definition.types ?? []) belongs(name.value, definition.name.value);
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.directives?.some(isInterfaceObject))
      interfaceObjects.add(definition.name.value);
    if ("fields" in definition)
      for (const { name, directives = [] } of definition.fields ?? []) {
        if (directives.some(takesContext)) contextual.add(`${definition.name.value}.${name.value}`);
        const required = directives.flatMap(requiresOf);
        if (required.length === 0) continue;
        computed.set(name.value, [...(computed.get(name.value) ?? []), ...required]);
        needs.set(`${definition.name.value}.${name.value}`, required.map(fieldsIn));
      }
  }
  return {
    subgraphs: definitions.filter(isGraphs).flatMap(subgraphsIn),
    isA: (type, condition) => type === condition || (members.get(condition)?.has(type) ?? false),
    membersOf: (type) => members.get(type) ?? [],
    isObject: (type) => objects.has(type as string),
    isRoot: (type) => roots.has(type),
    interfaceObjects,
    needs,
    contextual,
    names: { ...computedIn(computed), ...requiredIn(sdl) },
    tellers: tellersOf(sdl),
    computing: computingIn(sdl),
  };
}

const isInterfaceObject = ({ name, arguments: given = [] }: ConstDirectiveNode) =>
  name.value === "join__type" &&
  given.some(
    (argument) =>
      argument.name.value === "isInterfaceObject" &&
      argument.value.kind === Kind.BOOLEAN &&
      argument.value.value,
  );

const takesContext = ({ name, arguments: given = [] }: ConstDirectiveNode) =>
  name.value === "join__field" && given.some((argument) => argument.name.value === "contextArguments");

/** The selection in `@join__field(requires: …)`. */
const requiresOf = ({ name, arguments: given = [] }: ConstDirectiveNode): string[] =>
  name.value === "join__field"
    ? given.flatMap(({ name: argument, value }) =>
        argument.value === "requires" && value.kind === Kind.STRING ? [value.value] : [],
      )
    : [];

function computedIn(fields: ReadonlyMap<string, readonly string[]>) {
  const rests = (selections: readonly string[]) =>
    selections.some((text) => (text.match(/\w+/g) ?? []).some((name) => fields.has(name)));
  const chained = [...fields].filter(([, selections]) => rests(selections)).map(([name]) => name);
  return { computed: new Set(fields.keys()), chained: new Set(chained) };
}

function requiredIn(sdl: string) {
  const selections = [...sdl.matchAll(/requires: "((?:[^"\\\\]|\\\\.)*)"/g)]
    .map(([, text]) => text!)
    .join(" ");
  const names = (pattern: RegExp) => new Set([...selections.matchAll(pattern)].map(([, name]) => name!));
  return { required: names(/(\w+)/g), requiredWithArguments: names(/(\w+)\s*\(/g) };
}

const isGraphs = (definition: DefinitionNode): definition is EnumTypeDefinitionNode =>
  definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph";

function subgraphsIn({ values = [] }: EnumTypeDefinitionNode) {
  return values.map(({ directives = [], name }) => {
    const given = directives.find((directive) => directive.name.value === "join__graph")?.arguments ?? [];
    const argument = (wanted: string) =>
      (given.find((one) => one.name.value === wanted)?.value as StringValueNode | undefined)?.value;
    return { name: argument("name") ?? name.value, url: argument("url") ?? "" };
  });
}
