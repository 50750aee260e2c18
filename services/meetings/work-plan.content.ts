import { badInput } from "../kit/errors";
import { localized, localizedOrNull } from "../kit/localized-text.input";
import { dayOrNull } from "./day.rules";
import { countryCode, each, slug } from "./keys";
import { citedSources } from "./source.input";
import { WorkPlan, WorkPlanAxis } from "./work-plan.entity";
import { type WorkPlanActionInput, type WorkPlanInput } from "./work-plan.input";
import { type WorkPlanAction } from "./work-plan-action.entity";

const ID_FIX = "Use small letters without accents, digits and hyphens.";

export function planOf({ crime, firstYear, lastYear, ...input }: WorkPlanInput): WorkPlan {
  const id = slug("input.id", input.id, ID_FIX);
  if (firstYear < 1996 || firstYear > 2200)
    throw badInput("input.firstYear", "That is not a year of the Conference.", "Give a year from 1996 on.");
  if (lastYear < firstYear || lastYear > 2200)
    throw badInput("input.lastYear", "It ends before it begins.", "Check the two years.");
  const title = localized("input.title", input.title, 300);
  const sources = citedSources("input.sources", input.sources);
  return Object.assign(new WorkPlan(), { id, title, crime, firstYear, lastYear, sources });
}

export function axesOf(planId: string, { axes }: WorkPlanInput): WorkPlanAxis[] {
  if (axes.length === 0)
    throw badInput(
      "input.axes",
      "The plan has no axes.",
      "Give at least one; a plan without parts has one axis.",
    );
  const kept = each("input.axes", 20, axes, (field, { title, covers }) => ({
    title: localized(`${field}.title`, title, 300),
    covers: localizedOrNull(`${field}.covers`, covers, 2_000),
  }));
  return kept.map((axis, i) =>
    Object.assign(new WorkPlanAxis(), axis, { id: `${planId}/${i + 1}`, planId, number: i + 1 }),
  );
}

export const actionOf = (input: WorkPlanActionInput): Partial<WorkPlanAction> => ({
  title: localized("input.title", input.title, 500),
  countryIso3s: each("input.countries", 20, input.countries, countryCode),
  partnerIds: each("input.partners", 20, input.partners, (field, id) => slug(field, id)),
  dueOn: dayOrNull("input.dueOn", input.dueOn),
  status: input.status,
  sources: citedSources("input.sources", input.sources),
});
