import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { composeServices } from "@apollo/composition";
import { parse } from "graphql";

import { type Candidate } from "../candidate";
import { FLAGS } from "../flags";
import { type Running, startBuilt } from "../programs";
import { SMALL_SUBGRAPHS } from "./subgraphs";

/** The small subgraphs, each in a process of its own, and the file of their supergraph. */
export interface SmallGraph {
  subgraphs: Readonly<Record<string, Running>>;
  supergraph: string;
  folder: string;
  stop(): Promise<void>;
}

export async function startSmallGraph(): Promise<SmallGraph> {
  const names = Object.keys(SMALL_SUBGRAPHS);
  const running = await Promise.all(
    names.map((name) => startBuilt("test/bench/alone/subgraph.js", [name], { pin: "others" })),
  );
  const subgraphs = Object.fromEntries(names.map((name, i) => [name, running[i]!]));
  const folder = mkdtempSync(path.join(tmpdir(), "rcm-bench-"));
  const supergraph = path.join(folder, "supergraph.graphql");
  writeFileSync(supergraph, compose(subgraphs));
  const stop = async () => {
    await Promise.all(running.map((one) => one.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  return { subgraphs, supergraph, folder, stop };
}

function compose(subgraphs: SmallGraph["subgraphs"]): string {
  const services = Object.entries(subgraphs).map(([name, { url }]) => ({
    name,
    url,
    typeDefs: parse(SMALL_SUBGRAPHS[name]!.typeDefs),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(`The benchmark's graph does not compose: ${errors?.join("; ")}`);
  return supergraphSdl;
}

/** A gateway over the small graph, on its own core. */
export function gatewayCandidate(name: string, { subgraphs }: SmallGraph, gateway: Running): Candidate {
  return {
    name,
    url: gateway.url,
    pids: { gateway: [gateway.pid], subgraphs: Object.values(subgraphs).map(({ pid }) => pid) },
    stop: () => gateway.stop(),
  };
}

export async function ours(graph: SmallGraph): Promise<Candidate> {
  const gateway = await startBuilt("test/bench/gateways/ours.js", [graph.supergraph], {
    pin: "gateway",
    node: FLAGS,
  });
  return gatewayCandidate("ours", graph, gateway);
}

/** The same gateway, asked by a partner with a signed token: what checking a credential adds. */
export function withToken(ours: Candidate): Candidate {
  const headersOf = async () => {
    const response = await fetch(new URL("/bench/token", ours.url));
    return { authorization: `Bearer ${await response.text()}` };
  };
  return { ...ours, name: "ours, with a token", headersOf, stop: async () => {} };
}

/** The same gateway, with `extensions` that the lane leaves to Apollo Server: what the lane before its pipeline saves. */
export const throughApollo = (ours: Candidate): Candidate => ({
  ...ours,
  name: "ours, through Apollo Server",
  extensions: {},
  stop: async () => {},
});

export async function stock(graph: SmallGraph): Promise<Candidate> {
  const gateway = await startBuilt("test/bench/gateways/stock.js", [graph.supergraph], { pin: "gateway" });
  return gatewayCandidate("stock", graph, gateway);
}
