import { type ConstDirectiveNode, Kind, parse, type SelectionSetNode } from "graphql";

import { keysOf } from "./keys";

/** How graphql-js reads a field. */
export type Resolve = (
  source: Record<string | symbol, unknown>,
  args: Record<string, unknown>,
  context: unknown,
  info: { fieldName: string; parentType: { name: string } },
) => unknown;

const PROVIDED = Symbol("provided");

/**
 * Makes a subgraph as ignorant as it says: of a field that is external it can tell nothing but where it provides it,
 * and of one that another has taken over nothing at all.
 */
export function knowing(subgraphs: Readonly<Record<string, string>>, subgraph: string) {
  const { strange, provides } = declared(subgraphs, subgraph);
  return (resolve: Resolve): Resolve =>
    (source, args, context, info) => {
      const field = `${info.parentType.name}.${info.fieldName}`;
      const granted = selected((source[PROVIDED] as SelectionSetNode[] | undefined) ?? [], info.fieldName);
      if (strange.has(field) && !granted) return new Error(`${subgraph} does not know ${field}.`);
      const below = [...(provides.get(field) ?? []), ...(granted ?? [])];
      const value = resolve(source, args, context, info);
      return below.length === 0 ? value : providing(value, below);
    };
}

function declared(subgraphs: Readonly<Record<string, string>>, subgraph: string) {
  const strange = new Set<string>();
  const provides = new Map<string, SelectionSetNode[]>();
  const document = parse(subgraphs[subgraph]!);
  const keys = keysOf(document);
  for (const { type, field, directive } of fieldDirectives(subgraphs[subgraph]!)) {
    const isKey = selected(keys.get(type) ?? [], field) !== undefined;
    if (directive.name.value === "external" && !isKey) strange.add(`${type}.${field}`);
    if (directive.name.value === "provides") provides.set(`${type}.${field}`, [selectionIn(directive)]);
  }
  for (const [other, sdl] of Object.entries(subgraphs))
    for (const { type, field, directive } of fieldDirectives(sdl))
      if (other !== subgraph && textOf(directive, "from") === subgraph && !textOf(directive, "label"))
        if (!selected(keys.get(type) ?? [], field)) strange.add(`${type}.${field}`);
  return { strange, provides };
}

/** What is selected below a field; undefined where it is not selected. */
function selected(sets: readonly SelectionSetNode[], field: string): SelectionSetNode[] | undefined {
  const found = sets.flatMap(({ selections }) =>
    selections.flatMap((selection): (SelectionSetNode | null)[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inside = selected([selection.selectionSet], field);
        return inside ? [null, ...inside] : [];
      }
      return selection.kind === Kind.FIELD && selection.name.value === field
        ? [selection.selectionSet ?? null]
        : [];
    }),
  );
  return found.length === 0 ? undefined : found.filter((set) => set !== null);
}

const providing = (value: unknown, below: readonly SelectionSetNode[]): unknown => {
  if (Array.isArray(value)) return value.map((item) => providing(item, below));
  if (typeof value !== "object" || value === null || value instanceof Error) return value;
  return { ...value, [PROVIDED]: below };
};

const fieldDirectives = (sdl: string) =>
  parse(sdl).definitions.flatMap((definition) =>
    "fields" in definition && definition.name
      ? (definition.fields ?? []).flatMap(({ name, directives = [] }) =>
          directives.map((directive) => ({
            ...{ type: definition.name!.value, field: name.value },
            directive: directive as ConstDirectiveNode,
          })),
        )
      : [],
  );

function selectionIn(directive: ConstDirectiveNode): SelectionSetNode {
  const [definition] = parse(`{ ${textOf(directive, "fields")} }`).definitions;
  return (definition as unknown as { selectionSet: SelectionSetNode }).selectionSet;
}

function textOf({ arguments: given = [] }: ConstDirectiveNode, name: string): string | undefined {
  const value = given.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
