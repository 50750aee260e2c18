import { make } from "../../kit/seed";
import { type Source } from "../../kit/source";
import { StrategyItem } from "../item.entity";
import { type ItemKind } from "../item.enums";

type Known = Partial<Pick<StrategyItem, "phaseId" | "principleIds" | "population">>;

/** An item of which the title is known, and whatever else was read. */
export const itemOf =
  (editionId: string, source: Source) =>
  (kind: ItemKind, code: string, en: string, es: string, known: Known = {}) =>
    make(StrategyItem, {
      id: `${editionId}.${code}`,
      editionId,
      code,
      parentId: code.includes(".") ? `${editionId}.${code.slice(0, code.lastIndexOf("."))}` : null,
      kind,
      title: { en, es },
      action: null,
      phaseId: null,
      principleIds: [],
      responsibleBodies: [],
      population: [],
      serviceTypes: [],
      treatyArticles: [],
      sources: [source],
      retiredAt: null,
      retiredBecause: null,
      version: 1,
      ...known,
    });
