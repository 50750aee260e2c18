import sql, { raw, type Sql } from "sql-template-tag";
import { Field, ID, InputType, registerEnumType } from "type-graphql";

import { Crime } from "../kit/crime";
import { badInput } from "../kit/errors";
import { type Listing, type Order } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { found, rank } from "../kit/search";
import { treatyArticle } from "../kit/treaty-article";
import { MatrixCell } from "./cell.entity";
import { believed, possibleOn } from "./entry.view";
import { LegislationTopic } from "./matrix.terms";
import { type View } from "./view";

export enum MatrixCellOrder {
  PLACE = "PLACE",
  RELEVANCE = "RELEVANCE",
}

registerEnumType(MatrixCellOrder, {
  name: "MatrixCellOrder",
  description: "How cells are sorted.",
  valuesConfig: {
    PLACE: { description: "By country code, crime and the order of the sub-topics." },
    RELEVANCE: { description: "What answers `filter.search` best first; needs that filter." },
  },
});

@InputType({ description: "Which cells. Conditions add up; the values of one condition are alternatives." })
export class MatrixCellFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Words in Spanish or English that an entry has, of those held for the day asked for, accents ignored; " +
      '"a phrase", or, -not. Up to 200 characters.',
  })
  search?: string | null;
  @Field(() => [ID], { nullable: true, description: "Countries, e.g. GTM." })
  country?: string[] | null;
  @Field(() => [Crime], { nullable: true, description: "Crimes. A cell is about one of them, never both." })
  crime?: Crime[] | null;
  @Field(() => [LegislationTopic], { nullable: true, description: "Areas." })
  topic?: LegislationTopic[] | null;
  @Field(() => [ID], { nullable: true, description: "Sub-topics by their codes, e.g. PENALTY." })
  subtopic?: string[] | null;
  @Field(() => String, { nullable: true, description: 'An article of a Palermo instrument, e.g. "SOM 6".' })
  treatyArticle?: string | null;
}

/** A filter, and from where the matrix is looked at. */
export type CellQuestion = MatrixCellFilter & { view?: View };

export const SCHEMA = "legislation";

export const cellListing: Listing<MatrixCell, CellQuestion, MatrixCellOrder> = {
  entity: MatrixCell,
  noun: "cell of the matrix",
  alias: "c",
  visible: () => sql`true`,
  matches: (filter) => [
    ...oneOf(
      "country_iso3",
      filter.country?.map((code, i) => text(`country.${i}`, code).toUpperCase()),
    ),
    ...oneOf("crime", filter.crime),
    ...oneOf("topic", filter.topic),
    ...oneOf(
      "subtopic_code",
      filter.subtopic?.map((code, i) => text(`subtopic.${i}`, code)),
    ),
    ...(filter.treatyArticle == null
      ? []
      : [
          sql`c.treaty_articles @> ARRAY[${treatyArticle("filter.treatyArticle", filter.treatyArticle)}]::text[]`,
        ]),
    ...(filter.search == null ? [] : [sql`EXISTS (SELECT ${says(filter, filter.search)})`]),
  ],
  order,
};

const text = (field: string, value: string) => plainText(`filter.${field}`, value, 100);
const oneOf = (column: string, values: string[] | null | undefined) =>
  values == null ? [] : [sql`c.${raw(column)} = ANY(${values}::text[])`];

/** The entries of a cell that have the words, of those held for the day. */
const says = ({ view }: CellQuestion, search: string): Sql => sql`
  FROM ${raw(SCHEMA)}.matrix_entry e WHERE e.cell_id = c.id AND ${found(SCHEMA, "e", search)}
  AND ${believed(sql`${view?.knownAt ?? null}::timestamptz`)} AND ${possibleOn(sql`${view!.asOf}::date`)}`;

function order(by: MatrixCellOrder, filter: CellQuestion): Order {
  const id = { by: sql`c.id`, type: "text" } as const;
  if (by === MatrixCellOrder.PLACE)
    return {
      direction: "ASC",
      keys: [
        { by: sql`c.country_iso3`, type: "text" },
        { by: sql`c.crime`, type: "text" },
        { by: sql`c.place`, type: "integer" },
        id,
      ],
    };
  if (filter.search == null)
    throw badInput(
      "orderBy",
      "Relevance needs something that is searched for.",
      "Give `filter.search`, or PLACE.",
    );
  const best = sql`(SELECT max(${rank(SCHEMA, "e", filter.search)}) ${says(filter, filter.search)})`;
  return { direction: "DESC", keys: [{ by: best, type: "real" }, id] };
}
