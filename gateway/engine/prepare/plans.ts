import { type DocumentNode, type OperationDefinitionNode } from "graphql";

import { type Bag } from "../bag";
import { Bounded } from "../bounded";
import { bareOf } from "./bare";
import { Outlines } from "./outline";
import { type Prepared, prepare } from "./operation";
import { type Preparing } from "./parts";
import { refusal } from "./refusal";
import { turns } from "./turns";

/** An operation of a document that is known to be valid. */
export interface Known {
  /** Tells documents apart: a text's digest. */
  readonly key: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Nodes of the documents of all operations whose plans are kept: a plan takes 1.6 KB for each. */
const MOST_NODES = 70_000;
/** What even the smallest plan takes. */
const LEAST_NODES = 50;
const REFUSED_MS = 5_000;
const AT_ONCE = 2;
const MOST_WAITING = 500;

/** Plans operations, each once for each of its shapes and not all at a time, and keeps the plans of those asked last. */
export class Plans {
  readonly #outlines = new Outlines();
  readonly #inTurn = turns(AT_ONCE, MOST_WAITING);
  readonly kept = new Bounded<string, { ready: Promise<Prepared>; nodes: number }>(
    MOST_NODES,
    ({ nodes }) => nodes + LEAST_NODES,
  );

  constructor(private readonly preparing: Preparing) {}

  of({ key, document, operation }: Known, variables: Bag): Promise<Prepared> {
    const { deciding } = this.#outlines.of(document, operation);
    const draw = this.preparing.planner.draw();
    const decided = deciding.map((name) => (variables[name] === true ? 1 : 0)).join("");
    const name = `${key} ${operation.name?.value ?? ""} ${decided} ${draw.name}`;
    const known = this.kept.get(name);
    if (known) return known.ready;
    const { document: bare, nodes } = bareOf(document);
    const again = bare.definitions[document.definitions.indexOf(operation)] as OperationDefinitionNode;
    const asked = { operation: again, fragments: this.#outlines.of(bare, again).fragments, variables };
    const ready = this.#inTurn(() => prepare(asked, draw, this.preparing)).catch(refuse);
    // What was refused is refused again at once, for a while.
    ready.catch(() => setTimeout(() => this.kept.delete(name), REFUSED_MS).unref());
    this.kept.set(name, { ready, nodes });
    return ready;
  }
}

const refuse = (reason: unknown): never => {
  throw refusal(reason);
};
