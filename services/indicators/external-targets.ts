import { type Transaction } from "../kit/write";
import { type Target } from "./external-plan.rules";
import { Indicator } from "./indicator.entity";
import { QuestionMapping } from "./questionnaire.entity";

/** A questionnaire's mappings, each with the indicator in use that it answers: the one mapped to, or its successor. */
export async function targetsOf(tx: Transaction, questionnaireId: string): Promise<Target[]> {
  const pairs = await tx.manager
    .createQueryBuilder(QuestionMapping, "p")
    .innerJoinAndMapOne("p.indicator", Indicator, "i", "i.lineage @> ARRAY[p.indicator_id]")
    .innerJoin("framework", "f", "f.id = i.framework_id AND f.status = 'IN_USE'")
    .where("p.questionnaire_id = :questionnaireId AND p.ended_at IS NULL", { questionnaireId })
    .getMany();
  return pairs.map((mapping) => ({ mapping, indicator: (mapping as QuestionMapping & Target).indicator }));
}
