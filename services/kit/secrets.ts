import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { freshSecret } from "./config";

/** The secret of a hub that runs for trying: made once and kept beside its data. */
export function keptSecret(folder: string): string {
  const file = path.join(folder, "secret");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, freshSecret(), { mode: 0o600 });
  }
  return readFileSync(file, "utf8");
}
