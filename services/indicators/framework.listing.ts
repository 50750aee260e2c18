import sql from "sql-template-tag";
import { Field, InputType } from "type-graphql";

import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { FrameworkStatus, IndicatorFramework } from "./framework.entity";

@InputType({ description: "Which frameworks." })
export class IndicatorFrameworkFilter {
  @Field(() => String, { nullable: true, description: "Editions of this family, e.g. HUB-DEMO." })
  family?: string | null;
  @Field(() => FrameworkStatus, { nullable: true, description: "In use, or superseded." })
  status?: FrameworkStatus | null;
}

export const frameworkListing: Listing<IndicatorFramework, IndicatorFrameworkFilter, "ID"> = {
  entity: IndicatorFramework,
  noun: "indicator framework",
  alias: "f",
  visible: () => sql`true`,
  matches: ({ family, status }) => [
    ...(family == null ? [] : [sql`f.family = ${plainText("filter.family", family, 50)}`]),
    ...(status == null ? [] : [sql`f.status = ${status}`]),
  ],
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`f.family`, type: "text" },
      { by: sql`f.edition`, type: "integer" },
    ],
  }),
};
