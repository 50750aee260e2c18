import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { ROOT } from "../../services/kit/root";

const file = (name: string) => path.join(ROOT, "gateway/pages/queries", name);

/** One of the three queries that the README shows and the explorer opens with, and its variables. */
export function readyQuery(name: "partner" | "civil-society" | "secretariat") {
  const variables = file(`${name}.variables.json`);
  return {
    query: readFileSync(file(`${name}.graphql`), "utf8"),
    variables: existsSync(variables)
      ? (JSON.parse(readFileSync(variables, "utf8")) as Record<string, unknown>)
      : {},
  };
}
