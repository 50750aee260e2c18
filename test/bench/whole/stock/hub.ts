import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { SUPERGRAPH, subgraphsOf } from "../../../../gateway/hub";
import { type Candidate } from "../../candidate";
import { startBuilt } from "../../programs";
import { type BenchPostgres } from "../database";
import { type Access } from "./loaders";

const NAMES: Record<Access, string> = { documented: "stock", ours: "stock, our SQL" };

/** Apollo Server with @apollo/gateway, over our nine subgraphs, each in an Apollo Server of its own. */
export async function stockHub(
  { pid }: BenchPostgres,
  databaseUrl: string,
  access: Access,
): Promise<Candidate> {
  const supergraph = readFileSync(SUPERGRAPH, "utf8");
  const names = Object.keys(subgraphsOf(supergraph));
  const subgraphs = await Promise.all(
    names.map((name) =>
      startBuilt("test/bench/whole/stock/subgraph.js", [name, access], {
        pin: "anywhere",
        environment: { DATABASE_URL: databaseUrl },
      }),
    ),
  );
  const folder = mkdtempSync(path.join(tmpdir(), "rcm-bench-"));
  const file = path.join(folder, "supergraph.graphql");
  const graphs = Object.values(subgraphsOf(supergraph));
  writeFileSync(
    file,
    graphs.reduce((sdl, url, i) => sdl.replace(`url: "${url}"`, `url: "${subgraphs[i]!.url}"`), supergraph),
  );
  const gateway = await startBuilt("test/bench/gateways/stock.js", [file], { pin: "anywhere" });
  return {
    name: NAMES[access],
    url: gateway.url,
    pids: { gateway: [gateway.pid], subgraphs: subgraphs.map((one) => one.pid), database: [pid] },
    headersOf: async (partner): Promise<Record<string, string>> =>
      partner ? { authorization: `Bearer ${partner}` } : {},
    async stop() {
      await Promise.all([gateway, ...subgraphs].map((one) => one.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
