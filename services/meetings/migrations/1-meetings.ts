import { type MigrationInterface, type QueryRunner } from "typeorm";

import { ledgerTables } from "../../kit/record";
import { searchConfigurations } from "../../kit/search";
import { LINEAGE } from "./1-lineage";
import { MEETINGS } from "./1-meeting-tables";
import { PROPOSALS } from "./1-proposal-tables";
import { REPORTS } from "./1-report-tables";

export class Meetings1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${searchConfigurations("meetings")}
      ${MEETINGS}
      ${REPORTS}
      ${PROPOSALS}
      ${LINEAGE}
      ${ledgerTables("meetings")}`);
  }
  async down(): Promise<void> {}
}
