import { readFileSync } from "node:fs";
import path from "node:path";

import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
} from "graphql";

import { breakingChanges } from "../../schema/breaking";
import { compose } from "../../schema/compose";
import { roster } from "../../services";
import { ROOT } from "../../services/kit/root";

const read = (name: string) => readFileSync(path.join(ROOT, "schema", name), "utf8");
const api = read("api.graphql");

describe("the contract", () => {
  it("is what the classes say", () => {
    for (const [name, content] of compose())
      expect({ name, same: read(name) === content }).toEqual({ name, same: true });
  });

  it("carries a key on every entity of every subgraph", () => {
    for (const { name, references } of roster)
      for (const type of Object.keys(references))
        expect(read(`subgraphs/${name}.graphql`)).toMatch(new RegExp(`^type ${type} @key\\(`, "m"));
  });

  it("describes every type, field, argument and value that partners can see", () => {
    const silent: string[] = [];
    const heard = (name: string, { description }: { description?: string | null }) => {
      if (!description) silent.push(name);
    };
    for (const type of Object.values(buildSchema(api).getTypeMap())) {
      if (type.name.startsWith("__") || isSpecifiedScalarType(type)) continue;
      if (!["Query", "Mutation"].includes(type.name)) heard(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) heard(`${type.name}.${value.name}`, value);
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) heard(`${type.name}.${field.name}`, field);
      if (isObjectType(type))
        for (const field of Object.values(type.getFields())) {
          heard(`${type.name}.${field.name}`, field);
          for (const arg of field.args) heard(`${type.name}.${field.name}(${arg.name})`, arg);
        }
    }
    expect(silent).toEqual([]);
  });

  it("lets a subgraph that is away cost its own fields and no other", () => {
    const { Query, Mutation } = buildSchema(api).getTypeMap();
    const strict = [Query, Mutation]
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ ...field, owner: type.name })))
      .filter(({ type }) => isNonNullType(type))
      .map(({ owner, name }) => `${owner}.${name}`);
    for (const type of Object.values(buildSchema(supergraphTypes()).getTypeMap()).filter(isObjectType))
      strict.push(
        ...addedFields(type)
          .filter((field) => isNonNullType(field.type))
          .map(({ name }) => `${type.name}.${name}`),
      );
    expect(strict).toEqual([]);
  });

  it("says nothing of federation or of what only the gateway asks", () => {
    expect(api).not.toMatch(/@key|@shareable|join__|_entities|_service|credentialHolder/);
  });

  it("takes an idempotency key in every mutation", () => {
    const mutations = Object.values(buildSchema(api).getMutationType()!.getFields());
    expect(mutations.length).toBeGreaterThan(0);
    for (const { name, args } of mutations) {
      const key = args.find((arg) => arg.name === "idempotencyKey");
      expect({ name, type: String(key?.type) }).toEqual({ name, type: "ID!" });
    }
  });

  it("names a change that would break a partner's program, unless it was decided on", async () => {
    const without = api.replace(/\n {2}"""[^"]*"""\n {2}m49: String!/, "");
    expect(without).not.toBe(api);
    expect(await breakingChanges(api, without, [])).toEqual([
      "Field 'm49' was removed from object type 'Country'",
    ]);
    expect(
      await breakingChanges(api, without, ["Field 'm49' was removed from object type 'Country'"]),
    ).toEqual([]);
    expect(await breakingChanges(without, api, [])).toEqual([]);
  });
});

/** The supergraph without its `@link`s, as graphql-js can build it. */
const supergraphTypes = () => read("supergraph.graphql").replace(/^schema[^{]*\{/, "schema {");

/** Fields of an entity that come from other subgraphs than the one that knows it best: its owner. */
function addedFields(type: GraphQLObjectType) {
  if (["Query", "Mutation"].includes(type.name)) return [];
  const keyed = (type.astNode?.directives ?? []).filter(({ name }) => name.value === "join__type");
  if (keyed.length < 2 || !keyed.every(({ arguments: a }) => a!.some(({ name }) => name.value === "key")))
    return [];
  const from = (field: GraphQLField<unknown, unknown>) =>
    field
      .astNode!.directives!.filter(({ name }) => name.value === "join__field")
      .map((directive) => {
        const graph = directive.arguments!.find(({ name }) => name.value === "graph");
        return graph?.value.kind === Kind.ENUM ? graph.value.value : "";
      });
  const fields = Object.values(type.getFields());
  const counts = new Map<string, number>();
  for (const graph of fields.flatMap(from)) counts.set(graph, (counts.get(graph) ?? 0) + 1);
  const [owner] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return fields.filter((field) => from(field).length > 0 && !from(field).includes(owner!));
}
