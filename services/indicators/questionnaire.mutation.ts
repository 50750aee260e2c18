import { randomUUID } from "node:crypto";

import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { badInput, conflict, notFound } from "../kit/errors";
import { localized, localizedOrNull } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { Confidence } from "../kit/source";
import { expectVersion, type Transaction, write } from "../kit/write";
import { checkedPeriod } from "./answer.rules";
import { BASED_ON, KEY } from "./arguments";
import { few } from "./few";
import { type Indicator } from "./indicator.entity";
import { indicatorListing } from "./indicator.listing";
import { mayMap, partOf } from "./mapping.rules";
import { ExternalQuestionnaire, QuestionMapping } from "./questionnaire.entity";
import { ExternalQuestionnaireInput, QuestionMappingInput } from "./questionnaire.input";
import { mappingListing, questionnaireListing } from "./questionnaire.listing";

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

  @Mutation(() => QuestionMapping, {
    description:
      "Says which indicator a row of an external questionnaire answers. For the reviewing secretariat.",
  })
  mapExternalQuestion(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => QuestionMappingInput, { description: "The mapping." }) input: QuestionMappingInput,
    @Ctx() context: Context,
  ): Promise<QuestionMapping> {
    const call = { operation: "mapExternalQuestion", key, input };
    return write(context, QuestionMapping, call, async (tx) => {
      mayMap(context.caller);
      const indicator = await mapped(tx, input);
      const row = {
        questionnaireId: input.questionnaire,
        question: plainText("input.question", input.question, 50),
        category: input.category.trim() === "" ? "" : plainText("input.category", input.category, 300),
      };
      const current = await tx.find(mappingListing, row);
      if (current)
        throw conflict("The row is mapped already.", {
          field: "input.question",
          fix: "End that mapping first, with `endQuestionMapping`.",
          current,
        });
      const mapping = { id: randomUUID(), ...row, ...partOf(input, indicator), endedAt: null };
      return tx.add(Object.assign(new QuestionMapping(), mapping), "map");
    });
  }

  @Mutation(() => QuestionMapping, {
    description: "Ends a mapping: later imports do not use it. For the reviewing secretariat.",
  })
  endQuestionMapping(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, { description: "The mapping." }) id: string,
    @Arg("version", () => Int, BASED_ON) version: number,
    @Ctx() context: Context,
  ): Promise<QuestionMapping> {
    const call = { operation: "endQuestionMapping", key, input: { id, version } };
    return write(context, QuestionMapping, call, async (tx) => {
      mayMap(context.caller);
      const mapping = await tx.lock(mappingListing, { id });
      expectVersion(mapping, version);
      return tx.save(Object.assign(mapping, { endedAt: new Date() }), "end");
    });
  }
}

const alone = (tx: Transaction, id: string) =>
  tx.manager.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`indicators questionnaire ${id}`]);

/** The indicator of a mapping; the questionnaire's mappings are made one after the other. */
async function mapped(
  tx: Transaction,
  { questionnaire, indicator }: QuestionMappingInput,
): Promise<Indicator> {
  if (!(await tx.find(questionnaireListing, { id: questionnaire })))
    throw notFound("external questionnaire", "input.questionnaire");
  await alone(tx, questionnaire);
  const found = await tx.find(indicatorListing, { id: indicator });
  if (found) return found;
  throw notFound("indicator", "input.indicator");
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
