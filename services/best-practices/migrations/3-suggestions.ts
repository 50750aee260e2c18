import { type MigrationInterface, type QueryRunner } from "typeorm";

/** An article without its paragraphs, "TIP 6" for "TIP 6(3)", so that an index finds all that serve it. */
export class Suggestions1760000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION best_practices.whole_articles(articles text[]) RETURNS text[]
        LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN ARRAY(SELECT DISTINCT split_part(article, '(', 1) FROM unnest(articles) article);
      CREATE INDEX practice_of_article ON best_practices.practice
        USING gin (best_practices.whole_articles(treaty_articles));`);
  }
  async down(): Promise<void> {}
}
