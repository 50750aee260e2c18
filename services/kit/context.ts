import { type Logger } from "pino";

import { type Caller } from "./caller";
import { type Database } from "./database";
import { type Language } from "./languages";
import { type Overridden } from "./privacy/override";

/** What loaders are made from: whose request it is, and where its rows are. */
export interface Asker {
  readonly db: Database;
  readonly caller: Caller;
  readonly language: Language;
}

/** What a resolver is given beside its arguments. `Loaders` is the type of the subgraph's loaders. */
export interface Context<Loaders = unknown> extends Asker {
  load: Loaders;
  readonly correlationId: string;
  readonly log: Logger;
  /** 32 bytes that follow from the hub's secret and the purpose: the same every time, known to nobody else. */
  derive(purpose: string): Buffer;
  /** What the privacy gate found in the mutation under way and the secretariat let pass. */
  overridden?: readonly Overridden[];
  /** Forgets what was loaded, after a write. */
  refresh(): void;
}
