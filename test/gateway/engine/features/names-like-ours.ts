import { type Feature, type Thing } from "../support/federated";

const NAMES = ["Query_", "Node", "Entity", "Service", "Lost", "Object"];
const things = NAMES.map(
  (name, i): Thing => ({ __typename: name, id: name[0], n: i, type: { name: `T${i}` } }),
);
const [query, node, entity, service, lost, object] = things;
for (const one of things)
  Object.assign(one, {
    ...{ constructor: `c${one.id}`, toString: "ts", representations: ["r"], _entity: entity },
    ...{ key: "k", on: "on", fragment: 1, query: "q", hasOwnProperty: true, data: { errors: [1] } },
    // biome-ignore lint/suspicious/noThenProperty: a field may be called so.
    then: "then",
    entities: [lost, null, object, entity],
  });
const each = (names: readonly string[], fields: string) =>
  names.map((name) => `type ${name} @key(fields: "id") { id: ID! ${fields} }`).join("\n");

/** Words of GraphQL, of federation, of JavaScript and of our own. */
export const namesLikeOurs: Feature = {
  name: "types, fields and arguments that are called as what is ours",
  subgraphs: {
    a: `type Query { all: [Any] node: Node entities: [Any!] data(representations: [ID!], query: Int): Data }
        union Any = Query_ | Node | Entity | Service type Data @shareable { errors: [Int] }
        ${each(NAMES.slice(0, 4), "constructor: String n: Int on: String")}`,
    b: `union Any = Lost | Object | Entity type Query { some: [Any] } type Data @shareable { errors: [Int] }
        type Type { name: String }
        ${each(NAMES, "toString: String representations(first: Int): [String] data: Data type: Type entities: [Any]")}`,
    c: each(
      NAMES,
      "then: String hasOwnProperty: Boolean fragment: Int query: String key: String _entity: Entity",
    ),
  },
  roots: {
    all: [query, node, entity, service, null],
    node,
    entities: [entity, query],
    data: () => ({ errors: [1, null] }),
    some: [lost, object, entity],
  },
  things,
  beyondBreaking: ["then"],
};
