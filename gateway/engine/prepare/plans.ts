import { type DocumentNode, type OperationDefinitionNode } from "graphql";

import { type Bag } from "../bag";
import { Bounded } from "../bounded";
import { Outlines } from "./outline";
import { type Prepared, type Preparing, prepare } from "./operation";
import { refusal } from "./refusal";
import { turns } from "./turns";

/** An operation of a document that is known to be valid. */
export interface Known {
  /** Tells documents apart: a text's digest. */
  readonly key: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Characters of the texts of prepared operations; in memory a plan takes some hundred times its text. */
const MOST_CHARACTERS = 2_000_000;
const MORE_THAN_TEXT = 500;
const REFUSED_MS = 5_000;
const AT_ONCE = 2;
const MOST_WAITING = 500;

/** Plans operations, each once for each of its shapes and not all at a time, and keeps the plans of those asked last. */
export class Plans {
  readonly #outlines = new Outlines();
  readonly #inTurn = turns(AT_ONCE, MOST_WAITING);
  readonly kept = new Bounded<string, { ready: Promise<Prepared>; size: number }>(
    MOST_CHARACTERS,
    ({ size }) => size + MORE_THAN_TEXT,
  );

  constructor(private readonly preparing: Preparing) {}

  of({ key, document, operation }: Known, variables: Bag): Promise<Prepared> {
    const { fragments, deciding } = this.#outlines.of(document, operation);
    const draw = this.preparing.planner.draw();
    const decided = deciding.map((name) => (variables[name] === true ? 1 : 0)).join("");
    const name = `${key} ${operation.name?.value ?? ""} ${decided} ${draw.name}`;
    const known = this.kept.get(name);
    if (known) return known.ready;
    const asked = { operation, fragments, variables };
    const ready = this.#inTurn(() => prepare(asked, draw, this.preparing)).catch(refuse);
    // What was refused is refused again at once, for a while.
    ready.catch(() => setTimeout(() => this.kept.delete(name), REFUSED_MS).unref());
    this.kept.set(name, { ready, size: document.loc?.end ?? 0 });
    return ready;
  }
}

const refuse = (reason: unknown): never => {
  throw refusal(reason);
};
