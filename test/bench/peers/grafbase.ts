import { writeFileSync } from "node:fs";
import path from "node:path";

import { gatewayCandidate, type SmallGraph } from "../alone/candidates";
import { SMALL_SUBGRAPHS } from "../alone/subgraphs";
import { type Candidate } from "../candidate";
import { freePort, start } from "../programs";
import { GRAFBASE } from "./install";

/**
 * Grafbase's Rust gateway. On npm it comes inside the CLI alone, as `grafbase dev`, which composes the
 * subgraphs itself; what then answers is the same engine.
 */
export async function grafbase(graph: SmallGraph): Promise<Candidate> {
  const config = Object.entries(graph.subgraphs).map(([name, { url }]) => {
    const schema = path.join(graph.folder, `${name}.graphql`);
    writeFileSync(schema, SMALL_SUBGRAPHS[name]!.typeDefs);
    return `[subgraphs.${name}]\nurl = "${url}"\nschema_path = "${schema}"\n`;
  });
  const file = path.join(graph.folder, "grafbase.toml");
  writeFileSync(file, config.join("\n"));
  const address = `127.0.0.1:${await freePort()}`;
  const gateway = await start([GRAFBASE, "dev", "--config", file, "--listen-address", address], {
    pin: "gateway",
    // It unpacks its explorer there.
    environment: { HOME: graph.folder },
    url: `http://${address}/graphql`,
  });
  return gatewayCandidate("Grafbase", graph, gateway);
}
