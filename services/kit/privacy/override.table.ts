import { type MigrationInterface, type QueryRunner } from "typeorm";

/** Every subgraph has the table, without a migration of its own. */
export class PrivacyOverride1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { schema } = runner.connection.options as { schema: string };
    await runner.query(`
      CREATE TABLE ${schema}.privacy_override (
        id uuid PRIMARY KEY, record text NOT NULL, record_id text NOT NULL, version integer NOT NULL,
        operation text NOT NULL, field text NOT NULL, kind text NOT NULL, reason text NOT NULL,
        by text NOT NULL, at timestamptz NOT NULL);
      CREATE INDEX privacy_override_by_time ON ${schema}.privacy_override (at, id)`);
  }
  async down(): Promise<void> {}
}
