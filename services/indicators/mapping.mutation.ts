import { randomUUID } from "node:crypto";

import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { conflict, notFound } from "../kit/errors";
import { plainText } from "../kit/plain-text";
import { expectVersion, type Transaction, write } from "../kit/write";
import { BASED_ON, KEY } from "./arguments";
import { type Indicator } from "./indicator.entity";
import { indicatorListing } from "./indicator.listing";
import { mayMap, partOf } from "./mapping.rules";
import { QuestionMapping } from "./questionnaire.entity";
import { QuestionMappingInput } from "./questionnaire.input";
import { mappingListing, questionnaireListing } from "./questionnaire.listing";
import { alone } from "./questionnaire.lock";

@Resolver(() => QuestionMapping)
export class MappingMutation {
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
