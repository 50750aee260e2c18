import { type MigrationInterface, type QueryRunner } from "typeorm";

import { tallyTable } from "../../kit/tally-table";

const published = "(coalesce(published_at, 'infinity'::timestamptz)), id";
/** The lists by time, each in two halves: what everyone reads, and what only some do, which would stand before it. */
const LISTS = {
  published,
  of_country: `country_iso3, ${published}`,
  of_author: `author_id, ${published}`,
};
const HALVES = { public: "status = 'PUBLISHED'", others: "status <> 'PUBLISHED'" };

const indexes = Object.entries(LISTS).map(
  ([name, terms]) => `
    DROP INDEX best_practices.practice_${name};
    ${Object.entries(HALVES)
      .map(
        ([half, where]) =>
          `CREATE INDEX practice_${name}_${half} ON best_practices.practice (${terms}) WHERE ${where};`,
      )
      .join("\n")}`,
);

const tallied = ["country_iso3", "status", "crime", "axis", "evidence"];

/** Lists whose first page and whose counts cost the same however many practices there are. */
export class Lists1760000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${indexes.join("")}
      ${tallyTable("best_practices", {
        name: "practice_tally",
        of: "practice",
        columns: Object.fromEntries(tallied.map((column) => [column, column])),
      })}`);
  }
  async down(): Promise<void> {}
}
