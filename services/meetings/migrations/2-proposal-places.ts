import { type MigrationInterface, type QueryRunner } from "typeorm";

/** A meeting's and a point's proposals, from an index. */
export class ProposalPlaces1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX activity_proposal_of_meeting ON meetings.activity_proposal (meeting_id, received_at, id);
      CREATE INDEX activity_proposal_of_point ON meetings.activity_proposal (point_id, received_at, id);`);
  }
  async down(): Promise<void> {}
}
