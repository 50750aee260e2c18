import { readFileSync } from "node:fs";
import path from "node:path";

import { type Config } from "../services/kit/config";
import { ROOT } from "../services/kit/root";

const QUERIES = path.join(ROOT, "gateway/pages/queries");
const READY = [
  ["A coalition partner searches best practices (no token needed)", "partner"],
  ["A civil-society organisation posts a contribution", "civil-society"],
  ["The secretariat asks about all countries at once", "secretariat"],
] as const;

/** What a person needs who has just started the hub. */
export function welcome(address: string, { mode }: Config) {
  const lines = [
    "",
    `The RCM Exchange Hub is ready: ${address}`,
    `  graph     ${address}/graphql`,
    `  explorer  ${address}/`,
    "",
  ];
  for (const [title, name] of READY) {
    lines.push(`${title}:`, "", indented(readFileSync(path.join(QUERIES, `${name}.graphql`), "utf8")), "");
  }
  if (mode === "demo") lines.push(...tokens(address));
  lines.push("Stop it with Ctrl-C.");
  console.log(lines.join("\n"));
}

const indented = (text: string) => text.trimEnd().replaceAll(/^(?=.)/gm, "    ");

const tokens = (address: string) => [
  "Demonstration tokens (only on this machine; GET /demo/people lists whom you can try the hub as):",
  "",
  `    curl -s ${address}/demo/token -H 'content-type: application/json' -d '{"partner":"rncom"}'`,
  "",
  '  and send what you get as the header `Authorization: Bearer …`. The explorer does it for you: "Try as".',
  "",
];
