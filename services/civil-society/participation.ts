import { Field, Int, ObjectType } from "type-graphql";

import { ContributionKind } from "./contribution.terms";

@ObjectType({
  description: "Counts of published contributions and of what became of them. Nothing in them is estimated.",
})
export class ParticipationFigures {
  @Field(() => Int, { description: "How many were made and stand published." })
  made = 0;
  @Field(() => Int, { description: "Of these, how many are addressed to somebody, who owes an answer." })
  expectingAnswer = 0;
  @Field(() => Int, { description: "How many were answered, in time or late." })
  answered = 0;
  @Field(() => Int, { description: "How many were answered within 90 days." })
  answeredInTime = 0;
  @Field(() => Int, {
    description: "How many were taken up into a point of a report, a decision or a work plan.",
  })
  takenUp = 0;
}

@ObjectType({ description: "The counts of contributions of one kind." })
export class ParticipationOfKind {
  @Field(() => ContributionKind, { description: "The kind." })
  kind!: ContributionKind;
  @Field(() => ParticipationFigures, { description: "The counts." })
  figures!: ParticipationFigures;
}

/** What the database counts for one organisation or country, and one kind. */
export class ParticipationCount extends ParticipationFigures {
  kind!: ContributionKind;
  withdrawn = 0;
  hidden = 0;
}

@ObjectType({ description: "Participation in figures, of one organisation or before one country." })
export class Participation {
  /** By kind. */
  counts!: ParticipationCount[];

  @Field(() => ParticipationFigures, { description: "Of contributions that are proposals." })
  proposals(): ParticipationFigures {
    return sum(this.counts.filter(({ kind }) => kind === ContributionKind.PROPOSAL));
  }
  @Field(() => ParticipationFigures, { description: "Of contributions of all kinds." })
  all(): ParticipationFigures {
    return sum(this.counts);
  }
  @Field(() => [ParticipationOfKind], { description: "Of each kind of which there is one." })
  byKind(): ParticipationOfKind[] {
    return this.counts
      .filter(({ made }) => made > 0)
      .map((count) => ({ kind: count.kind, figures: sum([count]) }));
  }
  @Field(() => Int, {
    description:
      "How many were published and then withdrawn; they are in no other count. " +
      "0 before a country: what is withdrawn does not tell to whom it was addressed.",
  })
  withdrawn(): number {
    return this.counts.reduce((all, { withdrawn }) => all + withdrawn, 0);
  }
  @Field(() => Int, {
    description:
      "How many are hidden by the secretariat; they are in no other count. 0 before a country, as above.",
  })
  hidden(): number {
    return this.counts.reduce((all, { hidden }) => all + hidden, 0);
  }

  static of = (counts: ParticipationCount[]) => Object.assign(new Participation(), { counts });
}

const sum = (counts: ParticipationFigures[]): ParticipationFigures => {
  const total = new ParticipationFigures();
  for (const figure of Object.keys(total) as (keyof ParticipationFigures)[])
    for (const count of counts) total[figure] += count[figure];
  return total;
};
