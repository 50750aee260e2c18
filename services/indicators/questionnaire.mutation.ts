import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { badInput, conflict } from "../kit/errors";
import { localized, localizedOrNull } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { Confidence } from "../kit/source";
import { write } from "../kit/write";
import { checkedPeriod } from "./answer.rules";
import { KEY } from "./arguments";
import { few } from "./few";
import { mayMap } from "./mapping.rules";
import { ExternalQuestionnaire } from "./questionnaire.entity";
import { ExternalQuestionnaireInput } from "./questionnaire.input";
import { questionnaireListing } from "./questionnaire.listing";
import { alone } from "./questionnaire.lock";

@Resolver()
export class QuestionnaireMutation {
  @Mutation(() => ExternalQuestionnaire, {
    description:
      "Records a questionnaire of another organisation, so that its answers can be taken over. For the reviewing secretariat.",
  })
  addExternalQuestionnaire(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => ExternalQuestionnaireInput, { description: "The questionnaire." })
    input: ExternalQuestionnaireInput,
    @Ctx() context: Context,
  ): Promise<ExternalQuestionnaire> {
    const call = { operation: "addExternalQuestionnaire", key, input };
    return write(context, ExternalQuestionnaire, call, async (tx) => {
      mayMap(context.caller);
      const questionnaire = questionnaireOf(input);
      await alone(tx, questionnaire.id);
      const current = await tx.find(questionnaireListing, { id: questionnaire.id });
      if (!current) return tx.add(questionnaire, "add");
      const fix = "Give another one another id.";
      throw conflict("A questionnaire with this id is recorded.", { field: "input.id", fix, current });
    });
  }
}

function questionnaireOf(input: ExternalQuestionnaireInput): ExternalQuestionnaire {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.id) || input.id.length > 80)
    throw badInput("input.id", "That is not an id.", "Write it like unodc-glotip-2016.");
  return Object.assign(new ExternalQuestionnaire(), {
    id: input.id,
    title: localized("input.title", input.title, 300),
    authorId: plainText("input.author", input.author, 100),
    periods: few("input.periods", input.periods, (field, period) => checkedPeriod(field, period)),
    note: localizedOrNull("input.note", input.note, 2000),
    sources: [{ citation: plainText("input.source", input.source, 500), confidence: Confidence.HIGH }],
  });
}
