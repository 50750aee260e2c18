import sql from "sql-template-tag";
import { Field, InputType } from "type-graphql";

import { type Listing } from "../kit/listing";
import { EditionKind, StrategyEdition } from "./edition.entity";

@InputType({ description: "Which editions." })
export class StrategyEditionFilter {
  @Field(() => EditionKind, {
    nullable: true,
    description: "Only the Strategy itself, or only texts of one kind beside it.",
  })
  kind?: EditionKind | null;
}

export const editionListing: Listing<StrategyEdition, StrategyEditionFilter, "DATE"> = {
  entity: StrategyEdition,
  noun: "edition",
  alias: "e",
  visible: () => sql`true`,
  matches: ({ kind }) => (kind ? [sql`e.kind = ${kind}`] : []),
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`(e.kind <> 'STRATEGY')::integer`, type: "integer" },
      { by: sql`coalesce(e.issued_on, 'undated')`, type: "text" },
      { by: sql`e.id`, type: "text" },
    ],
  }),
};
