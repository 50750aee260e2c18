/** What came of what. A node is anything that an outcome can join; its id alone tells which. */
export const LINEAGE = `
  CREATE TABLE meetings.lineage_edge (
    id text PRIMARY KEY, from_id text NOT NULL, to_id text NOT NULL CHECK (to_id <> from_id),
    kind text NOT NULL CHECK (kind IN ('TAKEN_UP', 'DECIDED', 'PLANNED', 'CARRIED_OUT', 'FOLLOWED_UP')),
    note jsonb, sources jsonb NOT NULL, withdrawn_at timestamptz, version integer NOT NULL);
  CREATE UNIQUE INDEX lineage_edge_forward ON meetings.lineage_edge (from_id, to_id) WHERE withdrawn_at IS NULL;
  CREATE INDEX lineage_edge_back ON meetings.lineage_edge (to_id) WHERE withdrawn_at IS NULL;

  CREATE VIEW meetings.node AS
    SELECT p.id, 'POINT' AS kind, r.status NOT IN ('DRAFT', 'RETURNED') AS open
      FROM meetings.report_point p JOIN meetings.report r ON r.id = p.report_id WHERE p.removed_at IS NULL
    UNION ALL SELECT id, 'PROPOSAL', true FROM meetings.activity_proposal
    UNION ALL SELECT id, 'DECISION', true FROM meetings.decision
    UNION ALL SELECT id, 'PLAN', true FROM meetings.work_plan
    UNION ALL SELECT id, 'AXIS', true FROM meetings.work_plan_axis
    UNION ALL SELECT id, 'ACTION', true FROM meetings.work_plan_action
    UNION ALL SELECT id, 'MEETING', true FROM meetings.meeting;`;
