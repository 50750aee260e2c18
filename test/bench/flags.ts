import { readFileSync } from "node:fs";
import path from "node:path";

import { ROOT } from "../../services/kit/root";

const { scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

/** The flags of Node under which `npm start` starts the hub, and the image its parts. */
export const FLAGS = scripts.start!.split("||")[0]!.match(/--\S+/g) ?? [];
