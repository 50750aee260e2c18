import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parseConstValue,
  type TypeNode,
} from "graphql";

import { DEFAULT_PAGE } from "./connection";

/** What is alike in all subgraphs; a class says with @Directive what else costs more, or how long a list is. */
const PAGED = ["first", "last"];
const MUTATION_WEIGHT = 10;
const SEARCH_WEIGHT = 10;

/** A list that is asked for by `first` or `last` is as long as they say. */
export const sizedLists = {
  FieldDefinition(field: FieldDefinitionNode) {
    const slicing = PAGED.filter((name) => field.arguments?.some((argument) => argument.name.value === name));
    if (slicing.length === 0 || has(field, "listSize")) return undefined;
    const size = {
      assumedSize: DEFAULT_PAGE,
      slicingArguments: slicing,
      ...(isList(field.type) ? {} : { sizedFields: ["edges", "nodes"] }),
      requireOneSlicingArgument: false,
    };
    return { ...field, directives: [...(field.directives ?? []), directive("listSize", size)] };
  },
};

/** A change costs more than a read, whatever it returns. */
export const weighedMutations = {
  ObjectTypeDefinition: (type: ObjectTypeDefinitionNode) =>
    type.name.value === "Mutation" ? undefined : false,
  FieldDefinition: (field: FieldDefinitionNode) =>
    has(field, "cost") ? undefined : weighed(field, MUTATION_WEIGHT),
};

/** So does looking for words. */
export const weighedSearches = {
  InputValueDefinition: (input: InputValueDefinitionNode) =>
    input.name.value !== "search" || has(input, "cost") ? undefined : weighed(input, SEARCH_WEIGHT),
};

const weighed = <Node extends FieldDefinitionNode | InputValueDefinitionNode>(
  node: Node,
  weight: number,
) => ({
  ...node,
  directives: [...(node.directives ?? []), directive("cost", { weight })],
});

const has = ({ directives }: FieldDefinitionNode | InputValueDefinitionNode, name: string) =>
  directives?.some((each) => each.name.value === name) ?? false;

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));

const directive = (name: string, given: Record<string, unknown>): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: name },
  arguments: Object.entries(given).map(([argument, value]) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: argument },
    value: parseConstValue(JSON.stringify(value)),
  })),
});
