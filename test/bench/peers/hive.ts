import { gatewayCandidate, type SmallGraph } from "../alone/candidates";
import { type Candidate } from "../candidate";
import { freePort, start } from "../programs";
import { peer } from "./install";

/** Hive Gateway with the planner and executor of its Rust router, started as its documentation says. */
export async function hive(graph: SmallGraph): Promise<Candidate> {
  const port = await freePort();
  const command = [
    ...[process.execPath, peer("@graphql-hive/gateway/dist/bin.js"), "supergraph", graph.supergraph],
    ...["--hive-router-runtime", "--host", "127.0.0.1", "--port", String(port)],
  ];
  const gateway = await start(command, { pin: "gateway", url: `http://127.0.0.1:${port}/graphql` });
  return gatewayCandidate("Hive Gateway, Rust planner", graph, gateway);
}
