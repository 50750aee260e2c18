import { type DataSource } from "typeorm";

import { seedRows } from "../../kit/seed";
import { MatrixCell } from "../cell.entity";
import { DisputeEntry, MatrixDispute } from "../dispute.entity";
import { MatrixEntry } from "../entry.entity";
import { Law, Provision } from "../law.entity";
import { Obstacle } from "../obstacle.entity";
import { CapacityOffer } from "../offer.entity";
import { Participant } from "../participant.entity";
import { LegislationSubtopic } from "../subtopic.entity";
import { disputeEntries, disputesAt } from "./disputes";
import { entryAt } from "./entry";
import { cells, participants, subtopics } from "./grid";
import { laws } from "./laws";
import { obstaclesAt } from "./obstacles";
import { offers } from "./offers";
import { provisions } from "./provisions";
import { smugglingBlzToSlv } from "./smuggling-blz-to-slv";
import { smugglingGtmToUsa } from "./smuggling-gtm-to-usa";
import { traffickingBlzCanUsa } from "./trafficking-blz-can-usa";
import { traffickingCriDomSlv } from "./trafficking-cri-dom-slv";
import { traffickingGtmToPan } from "./trafficking-gtm-to-pan";

export const readings = [
  ...traffickingBlzCanUsa,
  ...traffickingCriDomSlv,
  ...traffickingGtmToPan,
  ...smugglingBlzToSlv,
  ...smugglingGtmToUsa,
];

/** Loads the matrix. The hub knows what is in it from the moment of loading: before, it knew nothing. */
export async function seed(source: DataSource): Promise<void> {
  const now = new Date();
  await seedRows(source, Participant, participants);
  await seedRows(source, LegislationSubtopic, subtopics);
  await seedRows(source, MatrixCell, cells);
  await seedRows(source, Law, laws);
  await seedRows(source, Provision, provisions);
  await seedRows(source, MatrixEntry, readings.map(entryAt(now)));
  await seedRows(source, MatrixDispute, disputesAt(now));
  await seedRows(source, DisputeEntry, disputeEntries);
  await seedRows(source, Obstacle, obstaclesAt(now));
  await seedRows(source, CapacityOffer, offers);
}
