/** Proposals and positions, decisions, and work plans with their actions. */
export const PROPOSALS = `
  CREATE TABLE meetings.activity_proposal (
    id text PRIMARY KEY, status text NOT NULL CHECK (status IN ('OPEN', 'NOTED', 'AGREED', 'WITHDRAWN')),
    proposed_by_iso3 text NOT NULL REFERENCES meetings.member, meeting_id text REFERENCES meetings.meeting,
    point_id text REFERENCES meetings.report_point, title jsonb NOT NULL, text jsonb NOT NULL,
    crime text NOT NULL CHECK (crime IN ('TRAFFICKING', 'SMUGGLING', 'BOTH')), instrument_codes text[] NOT NULL,
    received_at timestamptz NOT NULL, closed_at timestamptz, sources jsonb NOT NULL, version integer NOT NULL,
    CHECK ((status = 'OPEN') = (closed_at IS NULL)));
  CREATE INDEX activity_proposal_latest ON meetings.activity_proposal (received_at, id);
  CREATE INDEX activity_proposal_of_country ON meetings.activity_proposal (proposed_by_iso3, received_at, id);

  CREATE TABLE meetings.position (
    proposal_id text NOT NULL REFERENCES meetings.activity_proposal,
    country_iso3 text NOT NULL REFERENCES meetings.member,
    stance text NOT NULL CHECK (stance IN ('SUPPORTED', 'NOTED', 'OBJECTED')), reason jsonb,
    received_at timestamptz NOT NULL, sources jsonb NOT NULL, version integer NOT NULL,
    PRIMARY KEY (proposal_id, country_iso3));
  CREATE INDEX position_of_country ON meetings.position (country_iso3, received_at, proposal_id);

  CREATE TABLE meetings.decision (
    id text PRIMARY KEY, meeting_id text NOT NULL REFERENCES meetings.meeting,
    point_id text REFERENCES meetings.report_point, paragraph text, text jsonb NOT NULL,
    status text NOT NULL CHECK (status IN ('PENDING', 'TAKEN', 'DROPPED')), taken_on text,
    preconditions jsonb NOT NULL, note jsonb, sources jsonb NOT NULL, version integer NOT NULL,
    CHECK ((status = 'TAKEN') = (taken_on IS NOT NULL)));
  CREATE INDEX decision_of_meeting ON meetings.decision (meeting_id, id);
  CREATE INDEX decision_of_point ON meetings.decision (point_id, id);

  CREATE TABLE meetings.work_plan (
    id text PRIMARY KEY, title jsonb NOT NULL, crime text NOT NULL CHECK (crime IN ('TRAFFICKING', 'SMUGGLING', 'BOTH')),
    first_year integer NOT NULL, last_year integer NOT NULL CHECK (last_year >= first_year),
    decision_id text REFERENCES meetings.decision, sources jsonb NOT NULL, version integer NOT NULL);
  CREATE TABLE meetings.work_plan_axis (
    id text PRIMARY KEY, plan_id text NOT NULL REFERENCES meetings.work_plan, number integer NOT NULL,
    title jsonb NOT NULL, covers jsonb, UNIQUE (plan_id, number));
  CREATE TABLE meetings.work_plan_action (
    id text PRIMARY KEY, axis_id text NOT NULL REFERENCES meetings.work_plan_axis, title jsonb NOT NULL,
    country_iso3s text[] NOT NULL, partner_ids text[] NOT NULL, due_on text,
    status text NOT NULL CHECK (status IN ('UNKNOWN', 'PLANNED', 'ONGOING', 'COMPLETED', 'DISCONTINUED')),
    recorded_at timestamptz NOT NULL, sources jsonb NOT NULL, version integer NOT NULL);
  CREATE INDEX work_plan_action_of_axis ON meetings.work_plan_action (axis_id, recorded_at, id);
  CREATE TABLE meetings.action_progress (
    id text PRIMARY KEY, action_id text NOT NULL REFERENCES meetings.work_plan_action, recorded_at timestamptz NOT NULL,
    status text NOT NULL, note jsonb NOT NULL, sources jsonb NOT NULL);
  CREATE INDEX action_progress_of_action ON meetings.action_progress (action_id, recorded_at, id);`;
