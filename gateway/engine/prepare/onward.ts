import {
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  visit,
} from "graphql";

import { type Step, stepsOf } from "../plan/steps";
import { type PathSegment } from "../planner";
import { type Supergraph } from "../supergraph";
import { type PlainField } from "./aliases";
import { neededIn, TYPENAME } from "./needed";

/** A selection with what its computed fields need in their place, and the steps that ask for those after it. */
export interface Onward {
  readonly asked: readonly SelectionNode[];
  readonly steps: readonly Step[];
}

/**
 * For a planner that does not find its way where neither a key nor what a field needs is at hand: both are asked for
 * as if the client had, and then the field, of the subgraph that computes it.
 */
export function onward(
  operation: OperationDefinitionNode,
  root: GraphQLNamedType,
  above: readonly PathSegment[],
  { schema, supergraph }: { schema: GraphQLSchema; supergraph: Supergraph },
): Onward {
  const steps: Step[] = [];
  return { asked: without(operation.selectionSet.selections, root, above), steps };

  function without(
    selections: readonly SelectionNode[],
    type: GraphQLNamedType,
    path: readonly PathSegment[],
  ): SelectionNode[] {
    return selections.flatMap((selection) => {
      const needed =
        selection.kind === Kind.FIELD ? computed(selection as PlainField, type, path) : undefined;
      return needed ? [TYPENAME, ...needed] : [below(selection, type, path)];
    });
  }

  function below(
    selection: SelectionNode,
    type: GraphQLNamedType,
    path: readonly PathSegment[],
  ): SelectionNode {
    const to = leadsTo(selection, type);
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet || !to) return selection;
    const segment: PathSegment =
      selection.kind === Kind.FIELD
        ? { Field: (selection as PlainField).from }
        : { TypeCondition: [to.name] };
    const selections = without(selection.selectionSet.selections, to, [...path, segment]);
    return { ...selection, selectionSet: { ...selection.selectionSet, selections } };
  }

  function leadsTo(selection: SelectionNode, type: GraphQLNamedType): GraphQLNamedType | undefined {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return schema.getType(selection.typeCondition?.name.value ?? type.name);
    if (selection.kind === Kind.FRAGMENT_SPREAD || !(isObjectType(type) || isInterfaceType(type)))
      return undefined;
    const field = type.getFields()[selection.name.value];
    return field && getNamedType(field.type);
  }

  /** What a computed field needs, after a step for it is there; undefined for any other. */
  function computed(field: PlainField, type: GraphQLNamedType, path: readonly PathSegment[]) {
    const computing = supergraph.computing(`${type.name}.${field.name.value}`);
    const [key] = computing?.keys ?? [];
    if (!computing || key === undefined) return undefined;
    const { subgraph, requires } = computing;
    refuseElsewhere(field, type, subgraph);
    const { asked, told } = neededIn(`${key} ${requires}`);
    const selections = [{ kind: "Field" as const, name: "__typename" }, ...told];
    const fetch = {
      ...{ kind: "Fetch" as const, serviceName: subgraph, operationKind: "query" as const },
      ...entityQuery(field, type.name),
      requires: [{ kind: "InlineFragment" as const, typeCondition: type.name, selections }],
    };
    const plan = { kind: "Flatten" as const, path: [...path], node: fetch };
    const [step] = stepsOf(plan as never, { ...supergraph, needs: new Map() });
    steps.push({ ...step!, index: steps.length });
    return asked;
  }

  /** What is below a computed field is asked with it. */
  function refuseElsewhere(field: FieldNode, type: GraphQLNamedType, subgraph: string): void {
    for (const selection of field.selectionSet?.selections ?? []) {
      const to = leadsTo(field, type)!;
      if (selection.kind !== Kind.FIELD || !isObjectType(to))
        throw new Error("What is computed is not plain.");
      if (selection.name.value === "__typename") continue;
      const name = `${to.name}.${selection.name.value}`;
      if (!supergraph.tellers(name).includes(subgraph) || supergraph.computing(name))
        throw new Error(`${subgraph} does not tell ${name}.`);
      refuseElsewhere(selection, to, subgraph);
    }
  }

  function entityQuery(field: PlainField, type: string) {
    const used = new Set<string>();
    const named = visit(field as FieldNode, {
      [Kind.VARIABLE]: ({ name }) => void used.add(name.value),
      [Kind.FIELD]: (node) => ({
        ...node,
        alias: { kind: Kind.NAME as const, value: (node as PlainField).from },
      }),
    });
    const definitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
      used.has(variable.name.value),
    );
    const variables = ["$representations: [_Any!]!", ...definitions.map((one) => print(one))].join();
    const query = `query(${variables}){_entities(representations: $representations){...on ${type}{${print(named)}}}}`;
    return { operation: query, variableUsages: [...used] };
  }
}
