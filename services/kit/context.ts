import { type Logger } from "pino";

import { type Caller } from "./caller";
import { type Database } from "./database";
import { type Language } from "./languages";

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
  /** Forgets what was loaded, after a write. */
  refresh(): void;
}
