import { randomUUID } from "node:crypto";

import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { In } from "typeorm";

import { type Context } from "../kit/context";
import { notFound } from "../kit/errors";
import { type Transaction, write } from "../kit/write";
import { addAll } from "./add-all";
import { lockedMember } from "./answer.change";
import { IndicatorAnswer } from "./answer.entity";
import { mayAnswer } from "./answer.rules";
import { KEY } from "./arguments";
import { ExternalImport } from "./external-import.entity";
import { reportOf } from "./external-import.rules";
import { planOf } from "./external-plan.rules";
import { tableOf } from "./external-table.rules";
import { targetsOf } from "./external-targets";
import { rootOf } from "./indicator.entity";
import { ExternalAnswersInput } from "./questionnaire.input";
import { questionnaireListing } from "./questionnaire.listing";

@Resolver(() => ExternalImport)
export class ExternalImportMutation {
  @Mutation(() => ExternalImport, {
    description:
      "Takes over answers that your country gave in an external questionnaire, as drafts, and says of each row what became of it. " +
      "Nothing is entered twice, and no answer is altered. For the country's own delegation.",
  })
  importExternalAnswers(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => ExternalAnswersInput, { description: "The answers." }) input: ExternalAnswersInput,
    @Ctx() context: Context,
  ): Promise<ExternalImport> {
    const call = { operation: "importExternalAnswers", key, input };
    return write(context, ExternalImport, call, async (tx) => {
      mayAnswer(context.caller, input.country);
      const questionnaire = await tx.find(questionnaireListing, { id: input.questionnaire });
      if (!questionnaire) throw notFound("external questionnaire", "input.questionnaire");
      const table = tableOf(input.csv, questionnaire.periods);
      await lockedMember(tx, "input.country", input.country);
      const plan = planOf(table, await targetsOf(tx, questionnaire.id));
      const held = await heldFor(
        tx,
        input.country,
        plan.planned.map(({ indicator }) => rootOf(indicator)),
      );
      const about = { id: randomUUID(), countryIso3: input.country, authorId: context.caller.partner! };
      const { rows, drafts } = reportOf(plan, held, { ...about, questionnaire });
      const imported = { ...about, questionnaireId: questionnaire.id, importedAt: new Date(), rows };
      const added = await tx.add(Object.assign(new ExternalImport(), imported), "import");
      await addAll(tx, IndicatorAnswer, drafts, "import");
      return added;
    });
  }
}

const heldFor = (tx: Transaction, countryIso3: string, roots: string[]) =>
  tx.manager.findBy(IndicatorAnswer, { countryIso3, rootId: In([...new Set(roots)]) });
