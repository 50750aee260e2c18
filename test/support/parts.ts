import { type IncomingMessage, type ServerResponse } from "node:http";

import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, parse } from "graphql";
import { pino } from "pino";

import { LOG_OPTIONS } from "../../services/kit/log";
import { type GatewayOptions } from "../../gateway/options";
import { createGateway } from "../../gateway/server";
import { type FaultProxy, faultProxy } from "./fault-proxy";
import { listen } from "./http";
import { type Answer } from "./world";

type Misbehave = (request: IncomingMessage, response: ServerResponse, honest: object) => void;

/** A subgraph over HTTP, behind a proxy for faults; it can be told to misbehave. */
export interface Part {
  readonly proxy: FaultProxy;
  /** How often it was asked, and what. */
  readonly asked: string[];
  misbehave?: Misbehave;
  /** What it did, for its mutations. */
  readonly done: string[];
}
export type Parts = Awaited<ReturnType<typeof startParts>>;
export type Name = keyof typeof SDL;

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n`;
const SDL = {
  people: `type Query { people: [Person!] person(id: ID!): Person }
    type Mutation { greet(name: String!): String }
    type Person @key(fields: "id") { id: ID! name: String }`,
  ages: `type Person @key(fields: "id") { id: ID! age: Int tags: [String!] mood: Mood place: Place }
    enum Mood { GLAD SAD } type Place { city: String zone: Zone } type Zone { name: String! } scalar Note
    extend type Person { note: Note }
    type Query { oldest: Int }
    type Mutation { count(by: String!): Int }`,
  letters: `type Person @key(fields: "id") { id: ID! letters: [Letter!] }
    type Letter { subject: String } type Query { allLetters: [Letter!] }`,
};

const PEOPLE = [
  { __typename: "Person", id: "1", name: "Ann" },
  { __typename: "Person", id: "2", name: "Bob" },
];
const own = {
  age: ({ id }: { id: string }) => 30 + Number(id),
  tags: () => ["a", "b"],
  mood: () => "GLAD",
  place: () => ({ city: "Tegucigalpa", zone: { name: "north" } }),
  note: () => "a note",
  letters: ({ id }: { id: string }) => [{ subject: `to ${id}` }],
};

async function startPart(name: Name) {
  const typeDefs = parse(LINK + SDL[name]);
  const done: string[] = [];
  const resolvers = {
    Person: {
      __resolveReference: ({ id }: { id: string }) => PEOPLE.find((person) => person.id === id),
      ...(name === "people" ? {} : own),
    },
  };
  if (name === "letters") Object.assign(resolvers.Person, { age: undefined });
  const known = Object.fromEntries(
    Object.entries(resolvers.Person).filter(
      ([field]) => field === "__resolveReference" || SDL[name].includes(`${field}:`),
    ),
  );
  const schema = buildSubgraphSchema({ typeDefs, resolvers: { Person: known } } as never);
  const rootValue = {
    people: PEOPLE,
    person: ({ id }: { id: string }) => PEOPLE.find((person) => person.id === id),
    oldest: 32,
    allLetters: [{ subject: "to 1" }, { subject: "to 2" }],
    greet: ({ name: whom }: { name: string }) => `${done.push(`greet ${whom}`) && "Hello"}, ${whom}.`,
    count: ({ by }: { by: string }) => done.push(`count ${by}`),
  };
  const asked: string[] = [];
  const part = { asked, done } as unknown as Part & { proxy: FaultProxy };
  const server = await listen(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
      query: string;
      variables?: Record<string, unknown>;
    };
    asked.push(query);
    const honest = await execute({ schema, document: parse(query), variableValues: variables, rootValue });
    if (part.misbehave) return part.misbehave(request, response, JSON.parse(JSON.stringify(honest)));
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(honest));
  });
  const proxy = await faultProxy(server.port);
  return Object.assign(part, { proxy, close: () => proxy.close().then(server.close) });
}

/** A gateway over three subgraphs, all over HTTP. */
export async function startParts(options: Partial<GatewayOptions> = {}) {
  const names = Object.keys(SDL) as Name[];
  const parts = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await startPart(name)] as const)),
  ) as Record<Name, Awaited<ReturnType<typeof startPart>>>;
  const { supergraphSdl, errors } = composeServices(
    names.map((name) => ({
      name,
      url: `http://127.0.0.1:${parts[name].proxy.port}/graphql`,
      typeDefs: parse(LINK + SDL[name]),
    })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  const logged: string[] = [];
  const log = pino({ level: "warn", ...LOG_OPTIONS }, { write: (line: string) => void logged.push(line) });
  const gateway = await createGateway({ supergraphSdl, log, ...options });
  const url = await gateway.app.listen({ host: "127.0.0.1", port: 0 });

  async function ask(query: string, init: RequestInit = {}): Promise<Answer & { ms: number }> {
    const began = performance.now();
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
      ...init,
    });
    return { ...((await response.json()) as Answer), ms: performance.now() - began };
  }

  return {
    ...parts,
    url,
    logged,
    ask,
    /** All well again, as at the start. */
    heal() {
      for (const part of Object.values(parts)) {
        part.misbehave = undefined;
        part.proxy.all({ kind: "none" });
        part.proxy.sever();
        part.asked.length = 0;
        part.done.length = 0;
      }
      logged.length = 0;
    },
    async stop() {
      await gateway.close();
      await Promise.all(Object.values(parts).map((part) => part.close()));
    },
  };
}
