/** Meetings, who was there, what was declared, and who presided. Days are as precise as is known, as text. */
export const MEETINGS = `
  CREATE TABLE meetings.member (iso3 text PRIMARY KEY CHECK (iso3 ~ '^[A-Z]{3}$'), sources jsonb NOT NULL);

  CREATE TABLE meetings.meeting (
    id text PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('MEETING', 'WORKSHOP')),
    body_id text NOT NULL, title jsonb NOT NULL, place jsonb, country_iso3 text CHECK (country_iso3 ~ '^[A-Z]{3}$'),
    starts_on text NOT NULL CHECK (starts_on ~ '^\\d{4}(-\\d{2}(-\\d{2})?)?$'),
    ends_on text CHECK (ends_on >= starts_on),
    dates jsonb NOT NULL CHECK (jsonb_array_length(dates) > 0), date_settlement jsonb, agenda jsonb,
    sources jsonb NOT NULL, version integer NOT NULL);
  CREATE INDEX meeting_latest ON meetings.meeting (starts_on, id);
  CREATE INDEX meeting_of_body ON meetings.meeting (body_id, starts_on, id);

  CREATE TABLE meetings.attendance (
    meeting_id text NOT NULL REFERENCES meetings.meeting, country_iso3 text NOT NULL REFERENCES meetings.member,
    presence text NOT NULL CHECK (presence IN ('UNKNOWN', 'PRESENT', 'ABSENT')),
    sources jsonb NOT NULL, version integer NOT NULL,
    PRIMARY KEY (meeting_id, country_iso3));
  CREATE VIEW meetings.attendance_cell AS
    SELECT m.id AS meeting_id, m.starts_on, c.iso3 AS country_iso3,
      coalesce(a.presence, 'UNKNOWN') AS presence, coalesce(a.sources, '[]') AS sources, coalesce(a.version, 0) AS version
    FROM meetings.meeting m CROSS JOIN meetings.member c
    LEFT JOIN meetings.attendance a ON a.meeting_id = m.id AND a.country_iso3 = c.iso3;

  CREATE TABLE meetings.declaration (
    id text PRIMARY KEY, meeting_id text NOT NULL REFERENCES meetings.meeting, author_id text NOT NULL,
    text jsonb NOT NULL, received_at timestamptz NOT NULL, version integer NOT NULL);
  CREATE INDEX declaration_of_meeting ON meetings.declaration (meeting_id, received_at, id);

  CREATE TABLE meetings.presidency_term (
    id text PRIMARY KEY, country_iso3 text NOT NULL, held_on date NOT NULL,
    starts_on date CHECK (starts_on <= held_on), ends_on date CHECK (ends_on >= held_on),
    sources jsonb NOT NULL, version integer NOT NULL);`;
