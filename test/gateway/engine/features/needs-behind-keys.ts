import { type Feature, type Thing } from "../support/federated";

const thing = (type: string, id: string, more: object = {}): Thing => ({ __typename: type, id, ...more });

const port = (id: string) =>
  thing("Port", id, {
    loc: `l${id}`,
    depth: Number(id),
    name: `P${id}`,
    cranes: [{ n: 1, load: { t: 4 } }, null],
  });
const ports = [port("1"), port("2")];
const callsAt = (at: Thing) => [
  thing("Call", `c${at.id}`, { port: at, at: "now" }),
  thing("Visit", `v${at.id}`, { port: at, who: "w" }),
];
for (const one of ports) Object.assign(one, { near: ports, calls: callsAt(one) });

export const objectsComputed: Feature = {
  name: "objects that are computed, of what is known by another key",
  subgraphs: {
    a: `type Query { ports: [Port!] stops: [Stop] } union Stop = Call | Visit
        type Call @key(fields: "id") { id: ID! port: Port at: String }
        type Visit @key(fields: "id") { id: ID! port: Port who: String }
        type Port @key(fields: "loc") { loc: ID! }`,
    b: `type Port @key(fields: "loc") @key(fields: "id") { id: ID! loc: ID! depth: Int near: [Port] }`,
    c: `type Port @key(fields: "id") { id: ID! cranes: [Crane] name: String }
        type Crane { n: Int load: Load } type Load { t: Int }`,
    d: `input Deep { x: [Int!] = [1] } union Passage = Call | Visit
        type Port @key(fields: "id") {
          id: ID! depth: Int @external cranes: [Crane] @external calls: [Passage]
          report(deep: Deep): Report @requires(fields: "depth cranes { n }") }
        type Crane @external { n: Int } type Report { text: String lines: [[String]] }
        type Call @key(fields: "id") { id: ID! } type Visit @key(fields: "id") { id: ID! }`,
  },
  roots: { ports, stops: [...callsAt(ports[0]!), null] },
  things: [...ports, ...ports.flatMap(callsAt)],
  computed: {
    "Port.report": {
      needs: ({ depth: deep, cranes }) => ({ depth: deep, cranes }),
      from: ({ depth: deep, cranes }, args) => ({
        __typename: "Report",
        text: JSON.stringify([deep, (cranes as ({ n: number } | null)[]).map((one) => one?.n), args.deep]),
        lines: [["a", null]],
      }),
    },
  },
  beyondBreaking: ["cranes", "n"],
};

const cars = [thing("Truck", "1", { w: 2, plate: "p1" }), thing("Van", "2", { w: 3, plate: "p2" })];
for (const one of cars) Object.assign(one, { next: cars[0], all: cars });
const toll = {
  needs: ({ w }: Thing) => ({ w }),
  from: ({ w }: Record<string, unknown>, { k = 1 }: Record<string, unknown>) =>
    w === null ? null : Number(w) * Number(k),
};

export const interfacesComputed: Feature = {
  name: "computed fields of an interface, of what is known by another key",
  subgraphs: {
    a: `type Query { cars: [Car] car: Car } interface Car { plate: ID! }
        type Truck implements Car @key(fields: "plate") { plate: ID! }
        type Van implements Car @key(fields: "plate") { plate: ID! }`,
    b: `type Truck @key(fields: "plate") @key(fields: "id") { plate: ID! id: ID! w: Int }
        type Van @key(fields: "plate") @key(fields: "id") { plate: ID! id: ID! w: Int }`,
    c: `interface Car { toll(k: Int): Int next: Car }
        type Truck implements Car @key(fields: "id") {
          id: ID! w: Int @external toll(k: Int): Int @requires(fields: "w") next: Car all: [Car!] }
        type Van implements Car @key(fields: "id") {
          id: ID! w: Int @external toll(k: Int): Int @requires(fields: "w") next: Car all: [Car!] }`,
  },
  roots: { cars: [...cars, null], car: cars[1] },
  things: cars,
  computed: { "Truck.toll": toll, "Van.toll": toll },
};

const files = [
  thing("File", "1", { ref: "r1", w: 5, open: 1 }),
  thing("File", "2", { ref: "r2", w: null, open: 2 }),
];
export const needsNotPublic: Feature = {
  name: "keys and needs that are not public, and are told elsewhere",
  subgraphs: {
    a: `type Query { files: [File] } type File @key(fields: "ref") { ref: ID! open: Int }`,
    b: `type File @key(fields: "ref") @key(fields: "id") { ref: ID! id: ID! @inaccessible w: Int @inaccessible }`,
    c: `type File @key(fields: "id") { id: ID! w: Int @external twice(k: Int = 2): Int @requires(fields: "w") }`,
  },
  roots: { files },
  things: files,
  computed: { "File.twice": toll },
};
