import { type Page } from "../kit/connection";
import { type Parent } from "../kit/listing";
import { type AllAnswersDueArgs, ContributionAnswerDue } from "./answer-due.entity";
import { FIRST_DUE_FIRST } from "./answer-due.listing";
import { dayOf } from "./answer-due.rules";
import { type Loaders } from "./loaders";

/** What is due as it stood on a day. */
export const onDay = (due: ContributionAnswerDue, asOf: string): ContributionAnswerDue =>
  Object.assign(new ContributionAnswerDue(), due, { asOf });

/** A page of the answers due, for everyone or for one addressee. */
export async function answersDue(
  load: Loaders,
  { asOf: day, state, addressedToCountry, addressedToPartner, ...page }: AllAnswersDueArgs,
  owedBy?: Parent,
): Promise<Page<ContributionAnswerDue>> {
  const asOf = day ?? dayOf(load.now);
  const filter = { asOf, state, addressedToCountry, addressedToPartner };
  const found = await load.answersDue({ ...page, filter, orderBy: FIRST_DUE_FIRST }, owedBy);
  const edges = found.edges.map(({ node, cursor }) => ({ node: onDay(node, asOf), cursor }));
  return { ...found, edges };
}
