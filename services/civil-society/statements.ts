import DataLoader from "dataloader";
import sql, { type Sql } from "sql-template-tag";

import { type Asker } from "../kit/context";
import { columnsOf, type Database, tableOf } from "../kit/database";
import { rowsUnder } from "../kit/row";
import { ContributionAnswerDue } from "./answer-due.entity";
import { Contribution } from "./contribution.entity";
import { contributionListing } from "./contribution.listing";
import { ContributionModeration } from "./moderation.entity";
import { moderationListing } from "./moderation.listing";
import { ContributionResponse } from "./response.entity";
import { type UptakeKind, UptakeLink } from "./uptake.entity";

/** Whether contributions have an answer, for all that a request asks about. */
export const answeredIn = (db: Database) =>
  new DataLoader<string, boolean>(async (ids) => {
    const answered = await db.read<{ id: string }>(sql`
      SELECT DISTINCT r.contribution_id AS id FROM ${tableOf(db, ContributionResponse)} r
      WHERE r.contribution_id = ANY(${ids}::uuid[]) AND r.kind = 'ANSWER'`);
    const known = new Set(answered.map(({ id }) => id));
    return ids.map((id) => known.has(id));
  });

/** Rows of a table under contributions, in an order, where a condition holds. */
const underContribution = <Row extends object>(db: Database, entity: new () => Row, where: Sql, order: Sql) =>
  rowsUnder(
    db,
    entity,
    (ids) => sql`
    SELECT x.contribution_id AS "parentKey", ${columnsOf(db, entity, "x")}
    FROM ${tableOf(db, entity)} x WHERE x.contribution_id = ANY(${ids}::uuid[]) AND ${where} ORDER BY ${order}`,
  );

/** The first answer of each that answered, the earliest first. */
export const firstAnswers = (db: Database) =>
  rowsUnder(
    db,
    ContributionResponse,
    (ids) => sql`
    SELECT * FROM (
      SELECT DISTINCT ON (r.contribution_id, r.author)
        r.contribution_id AS "parentKey", ${columnsOf(db, ContributionResponse, "r")}
      FROM ${tableOf(db, ContributionResponse)} r
      WHERE r.contribution_id = ANY(${ids}::uuid[]) AND r.kind = 'ANSWER'
      ORDER BY r.contribution_id, r.author, r.at, r.id) first
    ORDER BY first.at, first.id`,
  );

export const answersDueTo = (db: Database) =>
  underContribution(db, ContributionAnswerDue, sql`true`, sql`x.addressee_kind, x.addressee`);

export const uptakeOf = (db: Database) =>
  underContribution(db, UptakeLink, sql`x.retracted_at IS NULL`, sql`x.recorded_at, x.id`);

/** What was taken up into a kind of records, of the contributions that the caller may see. */
export const uptakeInto = ({ db, caller }: Asker, kind: UptakeKind) =>
  rowsUnder(
    db,
    UptakeLink,
    (targets) => sql`
    SELECT u.target AS "parentKey", ${columnsOf(db, UptakeLink, "u")}
    FROM ${tableOf(db, UptakeLink)} u JOIN ${tableOf(db, Contribution)} c ON c.id = u.contribution_id
    WHERE u.kind = ${kind} AND u.target = ANY(${targets}::text[]) AND u.retracted_at IS NULL
      AND ${contributionListing.visible(caller)}
    ORDER BY u.recorded_at, u.id`,
  );

/** The moderations that the caller may see, the latest first. */
export const moderationsOf = ({ db, caller }: Asker) =>
  rowsUnder(
    db,
    ContributionModeration,
    (ids) => sql`
    SELECT m.contribution_id AS "parentKey", ${columnsOf(db, ContributionModeration, "m")}
    FROM ${tableOf(db, ContributionModeration)} m
    WHERE m.contribution_id = ANY(${ids}::uuid[]) AND ${moderationListing.visible(caller)}
    ORDER BY m.at DESC, m.id`,
  );
