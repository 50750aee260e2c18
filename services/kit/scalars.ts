import { GraphQLScalarType } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";

const localDate = GraphQLLocalDate.toConfig();
/** A day, as "YYYY-MM-DD". */
export const GraphQLDate = new GraphQLScalarType({
  ...localDate,
  name: "Date",
  description: "A day of the calendar, as YYYY-MM-DD (ISO 8601).",
});

/** A moment, kept in UTC. */
export const GraphQLDateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description: "A moment, as YYYY-MM-DDThh:mm:ss.sssZ (ISO 8601, UTC).",
});
