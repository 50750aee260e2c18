import { existsSync } from "node:fs";
import path from "node:path";

function rootAbove(directory: string): string {
  return existsSync(path.join(directory, "package.json")) ? directory : rootAbove(path.dirname(directory));
}

/** The repository's folder, the same from the sources and from the build. */
export const ROOT = rootAbove(__dirname);
