import { type Asker } from "../kit/context";
import { pagesOf } from "../kit/page";
import { revisionsOf } from "../kit/revisions";
import { rowsBy } from "../kit/row";
import { answerDueListing } from "./answer-due.listing";
import { contributionBySubjectListing, contributionListing } from "./contribution.listing";
import { type ParticipationArgs } from "./participation.args";
import { participationOf, participationOfAll, type Side } from "./participation.statements";
import { responseListing } from "./response.listing";
import { answeredIn, answersDueTo, firstAnswers, moderationsOf, uptakeInto, uptakeOf } from "./statements";
import { UptakeKind } from "./uptake.entity";

/** Every loader of the civil-society subgraph. */
export function loaders(asker: Asker) {
  return {
    /** The moment at which the request is answered: one for all that it asks. */
    now: new Date(),
    contribution: rowsBy(asker, contributionListing, "id", "uuid"),
    contributions: pagesOf(asker, contributionListing),
    contributionsBySubject: pagesOf(asker, contributionBySubjectListing),
    answer: rowsBy(asker, responseListing, "id", "uuid"),
    // Not the same as above: two fields that ask at different moments would make the number of statements vary.
    followedUp: rowsBy(asker, responseListing, "id", "uuid"),
    followUp: rowsBy(asker, responseListing, "in_reply_to", "uuid"),
    responses: pagesOf(asker, responseListing),
    answered: answeredIn(asker.db),
    firstAnswers: firstAnswers(asker.db),
    answersDue: pagesOf(asker, answerDueListing),
    answersDueTo: answersDueTo(asker.db),
    moderations: moderationsOf(asker),
    uptake: uptakeOf(asker.db),
    uptakeInto: {
      REPORT_POINT: uptakeInto(asker, UptakeKind.REPORT_POINT),
      DECISION: uptakeInto(asker, UptakeKind.DECISION),
      WORK_PLAN: uptakeInto(asker, UptakeKind.WORK_PLAN),
    },
    participationOfAll: (side: Side, asked: ParticipationArgs) => participationOfAll(asker, side, asked),
    participationOf: participationOf(asker, "organisation"),
    participationBefore: participationOf(asker, "country"),
    revisions: revisionsOf(asker.db, "contribution"),
  };
}
export type Loaders = ReturnType<typeof loaders>;
