import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** How large the largest operation of a document is, its fragments counted wherever they are spread. */
export interface Shape {
  depth: number;
  /** Levels of fragments too, which cost validation as much. */
  nesting: number;
  aliases: number;
  rootFields: number;
  directives: number;
  fields: number;
}

/** A fragment within itself has no size; and to find that out, validation may need more stack than there is. */
export class Circle extends GraphQLError {
  constructor(fragment: string) {
    const extensions = { code: "GRAPHQL_VALIDATION_FAILED", fix: "Spread it elsewhere." };
    super(`The fragment "${fragment}" is spread within itself.`, { extensions });
  }
}

const NOTHING: Shape = { depth: 0, nesting: 0, aliases: 0, rootFields: 0, directives: 0, fields: 0 };

/** Measures a document that need not be valid, but for circles. Each fragment is measured once, so time grows with the text alone. */
export function shapeOf(document: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measured = new Map<string, Shape | "being measured">();

  function selections({ selections: all }: SelectionSetNode): Shape {
    const shape = { ...NOTHING };
    for (const selection of all) {
      const part = one(selection);
      shape.depth = Math.max(shape.depth, part.depth);
      shape.nesting = Math.max(shape.nesting, part.nesting + 1);
      shape.aliases += part.aliases;
      shape.rootFields += part.rootFields;
      shape.fields += part.fields;
      shape.directives += part.directives + (selection.directives?.length ?? 0);
    }
    return shape;
  }
  function one(selection: SelectionNode): Shape {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return spread(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return selections(selection.selectionSet);
    const within = selection.selectionSet ? selections(selection.selectionSet) : NOTHING;
    const aliases = within.aliases + (selection.alias ? 1 : 0);
    const { depth, nesting, directives, fields } = within;
    return { depth: depth + 1, nesting, aliases, rootFields: 1, directives, fields: fields + 1 };
  }
  function spread(name: string): Shape {
    const fragment = fragments.get(name);
    const known = measured.get(name);
    if (known === "being measured") throw new Circle(name);
    if (known || !fragment) return known ?? NOTHING;
    measured.set(name, "being measured");
    const shape = selections(fragment.selectionSet);
    measured.set(name, shape);
    return shape;
  }

  for (const name of fragments.keys()) spread(name);
  const largest = { ...NOTHING };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const shape = selections(definition.selectionSet);
    for (const key of Object.keys(largest) as (keyof Shape)[])
      largest[key] = Math.max(largest[key], shape[key]);
  }
  return largest;
}
