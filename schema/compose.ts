import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { composeServices } from "@apollo/composition";
import { printSchema } from "graphql";

import { roster } from "../services";
import { ROOT } from "../services/kit/root";
import { schemaOfSubgraph } from "../services/kit/schema";

/** The address that the supergraph names for a subgraph: the one it has under docker compose. */
const addressOf = (name: string) => `http://${name}:4001/graphql`;

/** Every generated file and its content; throws composition's own errors. */
export function compose(): Map<string, string> {
  const services = roster.map((subgraph) => ({ name: subgraph.name, ...schemaOfSubgraph(subgraph) }));
  const composed = composeServices(
    services.map(({ name, typeDefs }) => ({ name, typeDefs, url: addressOf(name) })),
  );
  if (composed.errors) throw new AggregateError(composed.errors, composed.errors.map(String).join("\n"));
  const files = services.map(({ name, sdl }): [string, string] => [`subgraphs/${name}.graphql`, sdl]);
  files.push(["supergraph.graphql", `${composed.supergraphSdl}\n`]);
  files.push(["api.graphql", `${printSchema(composed.schema.toAPISchema().toGraphQLJSSchema())}\n`]);
  return new Map(files);
}

/** Writes the contract, or with `--check` only says whether the committed one is what the classes say. */
function main() {
  const folder = path.join(ROOT, "schema");
  const check = process.argv.includes("--check");
  mkdirSync(path.join(folder, "subgraphs"), { recursive: true });
  let differing = 0;
  for (const [name, content] of compose()) {
    const file = path.join(folder, name);
    if (existsSync(file) && readFileSync(file, "utf8") === content) continue;
    differing += 1;
    if (!check) writeFileSync(file, content);
    console.log(`${check ? "differs" : "written"}: schema/${name}`);
  }
  if (check && differing > 0) {
    console.error(
      "The committed schema is not what the classes say. Run `npm run compose` and read the diff.",
    );
    process.exitCode = 1;
  }
}

if (require.main === module) main();
