import { searchVector } from "../../kit/search";

/** Reports, their points as a tree of two levels, and what the points speak of. */
export const REPORTS = `
  CREATE TABLE meetings.report (
    id text PRIMARY KEY, meeting_id text NOT NULL UNIQUE REFERENCES meetings.meeting, submitted_to_id text NOT NULL,
    status text NOT NULL CHECK (status IN ('UNKNOWN', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    title jsonb NOT NULL, opening jsonb, wording text NOT NULL CHECK (wording IN ('VERBATIM', 'SUMMARY')),
    unofficial_translations text[] NOT NULL CHECK (cardinality(unofficial_translations) < 2),
    submitted_at timestamptz, considered_at timestamptz, considered_by_id text, return_note jsonb,
    sources jsonb NOT NULL, version integer NOT NULL,
    CHECK (status <> 'RETURNED' OR return_note IS NOT NULL),
    CHECK (status <> 'ACCEPTED' OR considered_at IS NOT NULL));

  CREATE TABLE meetings.report_point (
    id text PRIMARY KEY, report_id text NOT NULL REFERENCES meetings.report,
    parent_id text REFERENCES meetings.report_point, number text, place integer NOT NULL,
    text jsonb NOT NULL, wording text NOT NULL CHECK (wording IN ('VERBATIM', 'SUMMARY')),
    unofficial_translations text[] NOT NULL CHECK (cardinality(unofficial_translations) < 2),
    removed_at timestamptz, version integer NOT NULL,
    search tsvector GENERATED ALWAYS AS (${searchVector("meetings", { text: "A" })}) STORED,
    UNIQUE (report_id, place));
  CREATE INDEX report_point_latest ON meetings.report_point (report_id, (-place), id);
  CREATE INDEX report_point_of_parent ON meetings.report_point (parent_id);
  CREATE INDEX report_point_search ON meetings.report_point USING gin (search);

  CREATE TABLE meetings.point_link (
    point_id text NOT NULL REFERENCES meetings.report_point, subject text NOT NULL, key text NOT NULL,
    relation text NOT NULL CHECK (relation IN ('NAMES', 'CONCERNS')), note jsonb, sources jsonb NOT NULL,
    PRIMARY KEY (point_id, subject, key));
  CREATE INDEX point_link_of_subject ON meetings.point_link (subject, key, point_id);`;
