import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";

import { type Fetcher } from "../../../gateway/fetch/fetcher";
import { authenticator } from "../../../gateway/identity/authenticate";
import { demoIssuer } from "../../../gateway/identity/demo";
import { holdersFrom } from "../../../gateway/identity/holders";
import { createGateway } from "../../../gateway/server";
import { keepYoung } from "../../../services/kit/heap";
import { identitySigner } from "../../../services/kit/identity";
import { createLog } from "../../../services/kit/log";

/** Stands for the subgraph that owns credentials, which the benchmark's graph does not have. */
const credentials: Fetcher = async () => ({
  data: { credentialHolder: { partner: "rncom", role: "civil-society", country: null, scopes: ["read"] } },
});

/** Our gateway over a supergraph file, with all that guards the hub: `node dist/test/bench/gateways/ours.js FILE`. */
async function main(supergraph: string) {
  keepYoung();
  const { privateKey } = generateKeyPairSync("ed25519");
  const sign = identitySigner(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  const demo = await demoIssuer();
  const gateway = await createGateway({
    supergraphSdl: readFileSync(supergraph, "utf8"),
    authenticate: authenticator(holdersFrom(credentials, sign), [demo.issuer]),
    sign,
    log: createLog("warn"),
  });
  gateway.app.get("/bench/token", async () => demo.token({ partner: "rncom", scopes: ["read"] }));
  // An orderly end, so that `node --cpu-prof` writes what it saw.
  process.once("SIGTERM", () => process.exit());
  console.log(`ready: ${await gateway.app.listen({ host: "127.0.0.1", port: 0 })}/graphql`);
}

main(process.argv[2]!).catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
