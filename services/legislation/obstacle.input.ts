import { ArgsType, Field, ID, InputType, Int } from "type-graphql";

import { Crime } from "../kit/crime";
import { LocalizedTextInput } from "../kit/localized-text.input";
import { ID_OF, KEY, VERSION } from "./args";
import { LegislationTopic } from "./matrix.terms";
import { ObstacleSeverity, ObstacleStage } from "./obstacle.terms";
import { LegislationSourceInput } from "./source.input";

@InputType({ description: "An obstacle, whole: what is left out is empty afterwards." })
export class ObstacleInput {
  @Field(() => Crime, { description: "The crime." })
  crime!: Crime;
  @Field(() => LegislationTopic, { description: "The area of the matrix that it belongs to." })
  topic!: LegislationTopic;
  @Field(() => ObstacleStage, { description: "The stage at which it stands in the way." })
  stage!: ObstacleStage;
  @Field(() => ObstacleSeverity, {
    defaultValue: ObstacleSeverity.UNKNOWN,
    description: "How much it hinders.",
  })
  severity!: ObstacleSeverity;
  @Field(() => LocalizedTextInput, {
    description: "What the obstacle is; up to 5000 characters. Never of a person.",
  })
  description!: LocalizedTextInput;
  @Field(() => [ID], {
    defaultValue: [],
    description: "The cells of the matrix that show it, of its country; of any for a regional one. Up to 30.",
  })
  cells!: string[];
  @Field(() => [ID], {
    defaultValue: [],
    description: "The practices that answer it, by their ids; up to 30.",
  })
  practices!: string[];
  @Field(() => [LegislationSourceInput], { description: "Where it is read; one at least, 30 at most." })
  sources!: LegislationSourceInput[];
}

@InputType({ description: "A new obstacle." })
export class NewObstacleInput extends ObstacleInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "The country, e.g. GTM; left out for one of the whole region, which the secretariat alone records.",
  })
  country?: string | null;
}

@ArgsType()
export class ObstacleChangeArgs {
  @Field(() => ID, KEY)
  idempotencyKey!: string;
  @Field(() => ID, ID_OF("obstacle"))
  id!: string;
  @Field(() => Int, VERSION)
  version!: number;
}

@ArgsType()
export class ObstacleReviseArgs extends ObstacleChangeArgs {
  @Field(() => ObstacleInput, { description: "The obstacle, whole." })
  input!: ObstacleInput;
}

@ArgsType()
export class ObstacleOutcomeArgs extends ObstacleChangeArgs {
  @Field(() => LocalizedTextInput, {
    description: "How it was overcome, or why it is withdrawn; up to 2000 characters.",
  })
  outcome!: LocalizedTextInput;
}
