import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** Chooses a number from 0 to most. */
export type Choose = (most: number) => number;

/** Arguments for fields that cannot do without; a field that needs some and is not here is not asked. */
const GIVEN: Readonly<Record<string, string>> = {
  "Query.country": '(iso3: "GTM")',
  "Query.legislationMatrix": '(asOf: "2016-06-08")',
  "Query.matrixCells": '(asOf: "2016-06-08")',
  "Query.adoptionMatrix": '(edition: "2011-revised")',
  "Query.indicatorGrid": '(framework: "HUB-DEMO-1", period: "2016")',
  "Query.indicatorFramework": '(id: "HUB-DEMO-1")',
  "Query.treatyStatus": "(instrument: TIP)",
  "Query.report": '(id: "2016-06-08")',
  "Country.adoptionSummary": '(edition: "2011-revised")',
  "Country.legislation": '(asOf: "2016-06-08")',
  "Practice.compare": "(from: 1, to: 2)",
};
const LARGEST_PAGE = 30;

/** A valid query over a schema: fields, pages, aliases and fragments by choice; pages by variables as often as not. */
export function randomOperation(schema: GraphQLSchema, choose: Choose, depth: number) {
  const variables: Record<string, number> = {};
  const flip = () => choose(1) === 1;

  function page(field: GraphQLField<unknown, unknown>): string {
    if (!field.args.some(({ name }) => name === "first") || choose(3) === 0) return "";
    const slice = field.args.some(({ name }) => name === "last") && choose(4) === 0 ? "last" : "first";
    const size = 1 + choose(LARGEST_PAGE - 1);
    if (flip()) return `(${slice}: ${size})`;
    const name = `n${Object.keys(variables).length}`;
    variables[name] = size;
    return `(${slice}: $${name})`;
  }

  function selections(type: GraphQLObjectType, levels: number, width: number): string {
    const fields = Object.values(type.getFields()).filter((field) => {
      const isKnown =
        GIVEN[`${type.name}.${field.name}`] !== undefined || !field.args.some(isRequiredArgument);
      return isKnown && (levels > 0 || !isObjectType(getNamedType(field.type)));
    });
    if (fields.length === 0) return "__typename";
    const chosen = Array.from({ length: 1 + choose(width - 1) }, () => fields[choose(fields.length - 1)]!);
    // One alias for each, so that no two that differ are merged.
    const parts = [...new Set(chosen)].map((field, i) => {
      const of = getNamedType(field.type);
      const given = GIVEN[`${type.name}.${field.name}`] ?? page(field);
      const within = isObjectType(of) ? ` { ${selections(of, levels - 1, 3)} }` : "";
      return `${flip() ? `a${i}: ` : ""}${field.name}${given}${within}`;
    });
    const all = ["__typename", ...parts].join(" ");
    return choose(5) === 0 ? `... on ${type.name} { ${all} }` : all;
  }

  const body = selections(schema.getQueryType()!, depth, 2);
  const declared = Object.keys(variables).map((name) => `$${name}: Int`);
  return { query: `query ${declared.length > 0 ? `(${declared.join(", ")})` : ""} { ${body} }`, variables };
}
