import { type Feature, type Thing } from "../support/federated";

const thing = (type: string, id: string, more: object = {}): Thing => ({ __typename: type, id, ...more });

const ship = (id: string) =>
  thing("Ship", id, {
    code: `c${id}`,
    imo: Number(id),
    draft: id === "2" ? null : 4,
    flag: { land: "GT", port: { name: `p${id}` } },
    crew: [
      { n: 1, rank: "A" },
      { n: 2, rank: null },
    ],
  });
const ships = [ship("1"), ship("2"), ship("3")];
for (const one of ships) Object.assign(one, { sister: ships[0], fleet: [ships[1], ships[2]] });
const needsOfDepth = ({ draft, flag }: Thing) => ({ draft, flag });
const depth = ({ draft, flag }: Record<string, unknown>, { x = 1 }: Record<string, unknown>) =>
  `${draft} ${(flag as { port: { name: string } }).port.name} ${x}`;

/** To compute a field, one must find first how the object is known where it is computed, and that is told elsewhere. */
export const needsElsewhere: Feature = {
  name: "@requires behind chains of keys, and of what is computed itself",
  subgraphs: {
    a: `type Query { ships: [Ship!] } type Ship @key(fields: "id") { id: ID! sister: Ship }`,
    b: `type Ship @key(fields: "id") @key(fields: "code") { id: ID! code: String! fleet: [Ship!] }`,
    c: `type Ship @key(fields: "code") @key(fields: "imo") {
          code: String! imo: Int! draft: Int flag: Flag @shareable crew: [Crew] }
        type Flag @shareable { land: String port: Port } type Port @shareable { name: String }
        type Crew { n: Int rank: String }`,
    d: `type Ship @key(fields: "id") {
          id: ID! draft: Int @external flag: Flag @external crew: [Crew] @external
          depth(x: Int): String @requires(fields: "draft flag { port { name } }")
          manning: String @requires(fields: "crew { rank }") }
        type Flag @external { port: Port } type Port @external { name: String } type Crew @external { rank: String }`,
    e: `type Query { ship: Ship }
        type Ship @key(fields: "imo") {
          imo: Int! depth(x: Int): String @external fleet: [Ship!] @external code: String! @external
          summary: String @requires(fields: "depth(x: 2)")
          fleetText: String @requires(fields: "fleet { code imo }") }`,
  },
  roots: { ships, ship: ships[1] },
  things: ships,
  computed: {
    "Ship.depth": { needs: needsOfDepth, from: depth },
    "Ship.manning": {
      needs: ({ crew }) => ({ crew }),
      from: ({ crew }) => (crew as { rank: string | null }[]).map(({ rank }) => rank).join(),
    },
    "Ship.summary": {
      needs: (one) => ({ depth: depth(needsOfDepth(one), { x: 2 }) }),
      from: (told) => `S${told.depth}`,
    },
    "Ship.fleetText": {
      needs: ({ fleet }) => ({ fleet }),
      from: ({ fleet }) => JSON.stringify((fleet as Thing[]).map(({ code, imo }) => [code, imo])),
    },
  },
  beyondBreaking: ["flag", "port", "name", "crew", "rank", "depth", "fleet"],
};
