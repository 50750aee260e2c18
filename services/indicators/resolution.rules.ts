import { badInput } from "../kit/errors";
import { localized } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { Confidence } from "../kit/source";
import { checkedPeriod } from "./answer.rules";
import { dueOn } from "./deadline.rules";
import { Obligation } from "./obligation.entity";
import { ReportPoint } from "./report-point.stub";
import { Resolution } from "./resolution.entity";
import { type ResolutionInput } from "./resolution.input";

/** A resolution, checked, with its due day. Whether it is new and its framework exists is for the database to say. */
export function resolutionOf(input: ResolutionInput, secretariat: string): Resolution {
  const { id, resolvedOn, reportPoint = null, framework = null, period = null } = input;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 80 || !id.startsWith(`${resolvedOn}-`))
    throw badInput(
      "input.id",
      "The id is not the day and a name.",
      "Write it like 2016-06-08-palermo-indicators.",
    );
  if ((framework === null) !== (period === null))
    throw badInput("input.period", "A framework is answered for a period.", "Give both, or neither.");
  if (reportPoint !== null && !ReportPoint.at(reportPoint))
    throw badInput("input.reportPoint", "That is not a point of a report.", "Write it like 2016-06-08/2a.");
  const words = localized("input.words", input.words, 2000);
  return Object.assign(new Resolution(), {
    id,
    title: localized("input.title", input.title, 300),
    words,
    resolvedOn,
    dueOn: agreed(words, resolvedOn),
    addresseeId: input.addressee == null ? secretariat : plainText("input.addressee", input.addressee, 100),
    reportPointId: reportPoint,
    frameworkId: framework === null ? null : plainText("input.framework", framework, 100),
    period: period === null ? null : checkedPeriod("input.period", period),
    sources: [{ citation: plainText("input.source", input.source, 500), confidence: Confidence.HIGH }],
  });
}

/** The day to which the words come, in every language in which they are given. */
function agreed({ es, en }: { es?: string; en?: string }, resolvedOn: string): string {
  const days = [
    ...(en === undefined ? [] : [dueOn(en, resolvedOn, "input.words.en")]),
    ...(es === undefined ? [] : [dueOn(es, resolvedOn, "input.words.es")]),
  ];
  if (new Set(days).size === 1) return days[0]!;
  throw badInput("input.words", "The two languages come to different days.", "Make them say the same.");
}

/** What each country owes under a resolution. */
export const obligationsOf = (
  { id, resolvedOn, dueOn, sources }: Resolution,
  countries: readonly string[],
  isConfirmed: boolean,
): Obligation[] =>
  countries.map((countryIso3) =>
    Object.assign(new Obligation(), {
      id: `${id}/${countryIso3}`,
      resolutionId: id,
      countryIso3,
      resolvedOn,
      dueOn,
      isConfirmed,
      metOn: null,
      waivedOn: null,
      waivedBecause: null,
      sources,
      version: 1,
    }),
  );
