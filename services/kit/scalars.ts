import { GraphQLScalarType, type GraphQLScalarTypeConfig, type ValueNode } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";

import { badInput } from "./errors";

const [FIRST_YEAR, LAST_YEAR] = [1800, 2999];

/** A scalar that refuses in the hub's words what is no day or moment, or lies outside what the hub speaks of. */
function bounded<In, Out>(
  config: GraphQLScalarTypeConfig<In, Out>,
  form: string,
): GraphQLScalarTypeConfig<In, Out> {
  const refuse = () =>
    badInput(
      config.name,
      `That is no ${config.name} from ${FIRST_YEAR} to ${LAST_YEAR}.`,
      `Write it as ${form}.`,
    );
  const within = (parse: () => In): In => {
    let value: In;
    try {
      value = parse();
    } catch {
      throw refuse();
    }
    const year = value instanceof Date ? value.getUTCFullYear() : Number(String(value).slice(0, 4));
    if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw refuse();
    return value;
  };
  return {
    ...config,
    parseValue: (value: unknown) => within(() => config.parseValue!(value)),
    parseLiteral: (node: ValueNode) => within(() => config.parseLiteral!(node)),
  };
}

/** A day, as "YYYY-MM-DD". */
export const GraphQLDate = new GraphQLScalarType(
  bounded(
    {
      ...GraphQLLocalDate.toConfig(),
      name: "Date",
      description: `A day of the calendar, as YYYY-MM-DD (ISO 8601), from ${FIRST_YEAR} to ${LAST_YEAR}.`,
    },
    "YYYY-MM-DD, a day that exists",
  ),
);

/** A moment, kept in UTC. */
export const GraphQLDateTime = new GraphQLScalarType(
  bounded(
    {
      ...GraphQLDateTimeISO.toConfig(),
      name: "DateTime",
      description: "A moment, as YYYY-MM-DDThh:mm:ss.sssZ (ISO 8601, UTC).",
    },
    "YYYY-MM-DDThh:mm:ssZ",
  ),
);
