import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

import { conditionTerm } from "./condition";
import { type FieldCost, type GraphCosts } from "./declared";
import { Formula, known, ONE, type Term, ZERO } from "./formula";
import { inputTerm } from "./inputs";
import { sizeTerm } from "./size";

const INTROSPECTION: ReadonlySet<string> = new Set(["__schema", "__type"]);
/** More selections than this, each counted under each type that it may meet, are not estimated. */
const MOST_VISITS = 20_000;

/** A list whose size the arguments do not tell, though they must. */
export interface Untold {
  field: string;
  arguments: readonly string[];
}
/** The size that a field gives to lists within its object. */
interface Sizing {
  id: number;
  size: Term;
  fields: ReadonlySet<string>;
}

/** What is too intricate to estimate costs too much. */
const ENDLESS = known(Number.POSITIVE_INFINITY);

/** Lays an operation's cost down as a formula of its variables. */
export class CostCompiler {
  readonly formula = new Formula();
  readonly sizes: (Untold & { size: Term })[] = [];
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly seen = new Map<SelectionSetNode, Map<string, Term>>();
  private readonly introspection: (field: FieldNode) => number;
  private visits = 0;

  constructor(
    document: DocumentNode,
    private readonly graph: GraphCosts,
    private readonly listSize: number,
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    this.introspection = graph.introspection(this.fragments);
  }

  /** The dearest of the types that the object may turn out to be. */
  selected(selections: SelectionSetNode, type: string, sizing: Sizing | null): Term {
    const possible = this.graph.possible.get(type) ?? [type];
    return this.formula.max(possible.map((concrete) => this.ofType(selections, concrete, sizing)));
  }

  /** Once for each type and size, however often a fragment is spread. */
  private ofType(selections: SelectionSetNode, type: string, sizing: Sizing | null): Term {
    const known = this.seen.get(selections) ?? new Map<string, Term>();
    this.seen.set(selections, known);
    const key = `${type} ${sizing?.id ?? ""}`;
    let term = known.get(key);
    if (!term) {
      this.visits += selections.selections.length;
      if (this.visits > MOST_VISITS) return ENDLESS;
      known.set(key, ZERO);
      term = this.formula.sum(selections.selections.map((each) => this.ofSelection(each, type, sizing)));
      known.set(key, term);
    }
    return term;
  }

  private ofSelection(selection: SelectionNode, type: string, sizing: Sizing | null): Term {
    const asked = conditionTerm(selection, this.formula);
    if ("value" in asked && asked.value === 0) return ZERO;
    return this.formula.product(asked, this.content(selection, type, sizing));
  }

  private content(selection: SelectionNode, type: string, sizing: Sizing | null): Term {
    if (selection.kind === Kind.FIELD) return this.ofField(selection, type, sizing);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
    if (!fragment) return ZERO;
    const condition = fragment.typeCondition?.name.value ?? type;
    const applies = this.graph.possible.get(condition)?.includes(type) ?? condition === type;
    return applies ? this.ofType(fragment.selectionSet, type, sizing) : ZERO;
  }

  private ofField(node: FieldNode, type: string, sizing: Sizing | null): Term {
    const { formula, graph } = this;
    const name = node.name.value;
    const field = graph.fields.get(type)?.get(name);
    if (!field) return INTROSPECTION.has(name) ? known(this.introspection(node)) : ZERO;
    const size = this.sizeOf(node, field);
    const within =
      size && field.size!.sized.size > 0 ? { id: this.sizes.length, size, fields: field.size!.sized } : null;
    const each = node.selectionSet ? this.selected(node.selectionSet, field.type, within) : ZERO;
    const given = (node.arguments ?? []).flatMap((argument) => {
      const cost = field.arguments.get(argument.name.value);
      return cost ? [inputTerm(argument.value, cost, graph, formula)] : [];
    });
    const count = this.count(field, sizing?.fields.has(name) ? sizing.size : size);
    // The arguments must tell it also where nothing is counted by it.
    const told = size && field.size!.requireOne ? [formula.ifTold(size)] : [];
    return formula.sum([formula.product(count, formula.sum([known(field.weight), each])), ...given, ...told]);
  }

  /** A list of lists is that many times as long as lists are assumed to be. */
  private count({ lists }: FieldCost, size: Term | null): Term {
    if (lists === 0) return ONE;
    return this.formula.product(size ?? known(this.listSize), known(this.listSize ** (lists - 1)));
  }

  private sizeOf(node: FieldNode, field: FieldCost): Term | null {
    if (!field.size) return null;
    const size = sizeTerm(node, field.size, field, this.listSize, this.formula);
    this.sizes.push({ field: node.name.value, arguments: field.size.slicing, size });
    return size;
  }
}
