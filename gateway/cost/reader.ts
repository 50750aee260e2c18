import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  type TypeNode,
  valueFromASTUntyped,
} from "graphql";

import { type FieldCost, type InputCost, type ListSize } from "./declared";
import { argument, type CostNames } from "./link";

const COMPOSITE: readonly string[] = [
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
];

/** Reads the directives of cost where they stand. */
export class CostReader {
  said = false;
  constructor(
    private readonly types: ReadonlyMap<string, TypeDefinitionNode>,
    private readonly names: CostNames,
  ) {}

  /** A field says its cost itself, or an interface of its type says it. */
  fieldsOf(type: TypeDefinitionNode & { readonly fields?: readonly FieldDefinitionNode[] }) {
    const interfaces = "interfaces" in type ? (type.interfaces ?? []) : [];
    const inherited = interfaces.flatMap(({ name }) => {
      const above = this.types.get(name.value);
      return above?.kind === Kind.INTERFACE_TYPE_DEFINITION ? (above.fields ?? []) : [];
    });
    return new Map(
      (type.fields ?? []).map((field) => {
        const alike = [field, ...inherited.filter(({ name }) => name.value === field.name.value)];
        return [field.name.value, this.fieldOf(field, alike)];
      }),
    );
  }

  private fieldOf(field: FieldDefinitionNode, alike: readonly FieldDefinitionNode[]): FieldCost {
    const { name, lists } = unwrap(field.type);
    const own = alike.map(({ directives }) => this.weightIn(directives)).find((weight) => weight !== null);
    return {
      type: name,
      lists,
      weight: own ?? this.weightOf(name) ?? (this.isComposite(name) ? 1 : 0),
      size: alike.map((each) => this.sizeOf(each)).find((size) => size !== null) ?? null,
      arguments: this.inputsOf(field.arguments),
    };
  }

  inputsOf(inputs: readonly InputValueDefinitionNode[] = []): ReadonlyMap<string, InputCost> {
    return new Map(
      inputs.map(({ name, type, directives, defaultValue }) => {
        const named = unwrap(type).name;
        const weight = this.weightIn(directives) ?? this.weightOf(named);
        const byDefault = defaultValue && valueFromASTUntyped(defaultValue);
        return [name.value, { type: named, weight, byDefault }];
      }),
    );
  }

  private isComposite(name: string): boolean {
    const kind = this.types.get(name)?.kind;
    return kind !== undefined && COMPOSITE.includes(kind);
  }

  private weightOf = (type: string) => this.weightIn(this.types.get(type)?.directives);

  private weightIn(directives: readonly ConstDirectiveNode[] = []): number | null {
    const cost = directives.find(({ name }) => name.value === this.names.cost);
    if (!cost) return null;
    this.said = true;
    return Number(argument(cost, "weight"));
  }

  private sizeOf({ directives = [] }: FieldDefinitionNode): ListSize | null {
    const size = directives.find(({ name }) => name.value === this.names.listSize);
    if (!size) return null;
    this.said = true;
    const slicing = (argument(size, "slicingArguments") ?? []) as string[];
    return {
      assumed: (argument(size, "assumedSize") as number | undefined) ?? null,
      slicing,
      sized: new Set((argument(size, "sizedFields") ?? []) as string[]),
      requireOne: slicing.length > 0 && argument(size, "requireOneSlicingArgument") !== false,
    };
  }
}

function unwrap(type: TypeNode): { name: string; lists: number } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, lists: 0 };
  const { name, lists } = unwrap(type.type);
  return { name, lists: lists + (type.kind === Kind.LIST_TYPE ? 1 : 0) };
}
