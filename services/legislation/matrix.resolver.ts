import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { Crime } from "../kit/crime";
import { type Context } from "../kit/context";
import { MatrixCell } from "./cell.entity";
import { entriesOf } from "./cell.content.resolver";
import { Country } from "./country.stub";
import { statusOf } from "./entry.rules";
import { type Loaders } from "./loaders";
import { LegislationMatrix, MatrixStatusCount } from "./matrix";
import { CrimeArgs, crimesOf } from "./matrix.args";
import { LegislationTopic, MatrixStatus } from "./matrix.terms";
import { LegislationSubtopic } from "./subtopic.entity";
import { seenFrom, viewOf } from "./view";

const LARGEST = 100;

@Resolver(() => LegislationMatrix)
export class LegislationMatrixResolver {
  @Directive("@cost(weight: 20)")
  @Query(() => LegislationMatrix, {
    description:
      "The comparative matrix of legislation. `asOf` is required: laws change their penalties often, and none is " +
      "timeless.",
  })
  legislationMatrix(@Args(() => CrimeArgs) args: CrimeArgs): LegislationMatrix {
    const view = viewOf(args);
    const { asOf, knownAt = null } = args;
    return Object.assign(new LegislationMatrix(), { asOf, knownAt, view, crimes: crimesOf(args.crime) });
  }

  @Directive("@listSize(assumedSize: 20)")
  @Query(() => [LegislationSubtopic], { description: "The columns of the matrix, in order." })
  async legislationSubtopics(@Ctx() { load }: Context<Loaders>) {
    return subtopics(load, [Crime.TRAFFICKING, Crime.SMUGGLING]);
  }

  @FieldResolver(() => [Crime], { description: "The crimes whose matrices these are." })
  crimes(@Root() { crimes }: LegislationMatrix) {
    return crimes;
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [LegislationSubtopic], { description: "Its columns, in order." })
  subtopics(@Root() { crimes }: LegislationMatrix, @Ctx() { load }: Context<Loaders>) {
    return subtopics(load, crimes);
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [Country], { description: "Its rows: every Member Country, by code." })
  async countries(@Root() matrix: LegislationMatrix, @Ctx() { load }: Context<Loaders>) {
    const cells = await cellsOf(load, matrix);
    return [...new Set(cells.map(({ countryIso3 }) => countryIso3))].map(Country.at);
  }

  @Directive("@listSize(assumedSize: 400)")
  @FieldResolver(() => [MatrixCell], {
    description: "Its cells: one for every country, crime and sub-topic, whether anything is known or not.",
  })
  async cells(
    @Root() matrix: LegislationMatrix,
    @Arg("country", () => [ID], { nullable: true, description: "Only these countries, e.g. GTM." })
    countries: string[] | null,
    @Arg("topic", () => [LegislationTopic], { nullable: true, description: "Only these areas." })
    topics: LegislationTopic[] | null,
    @Arg("status", () => [MatrixStatus], { nullable: true, description: "Only cells of these statuses." })
    statuses: MatrixStatus[] | null,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const cells = (await cellsOf(load, matrix)).filter(
      ({ countryIso3, topic }) =>
        (countries?.some((code) => code.toUpperCase() === countryIso3) ?? true) &&
        (topics?.includes(topic) ?? true),
    );
    if (!statuses) return cells;
    const known = await Promise.all(cells.map((cell) => statusIn(load, cell)));
    return cells.filter((_cell, i) => statuses.includes(known[i]!));
  }

  @FieldResolver(() => [MatrixStatusCount], {
    description: "How many of all its cells have each status; every status is listed.",
  })
  async statusCounts(@Root() matrix: LegislationMatrix, @Ctx() { load }: Context<Loaders>) {
    const known = await Promise.all((await cellsOf(load, matrix)).map((cell) => statusIn(load, cell)));
    return Object.values(MatrixStatus).map((status) => ({
      status,
      count: known.filter((other) => other === status).length,
    }));
  }
}

async function subtopics(load: Loaders, wanted: Crime[]) {
  const { edges } = await load.subtopics({ first: LARGEST, filter: {}, orderBy: "PLACE" });
  return edges.map(({ node }) => node).filter(({ crimes }) => crimes.some((crime) => wanted.includes(crime)));
}

/** The cells of a view; those of both crimes are still one statement. */
export async function cellsOf(load: Loaders, { crimes, view }: Pick<LegislationMatrix, "crimes" | "view">) {
  const cells = await Promise.all(crimes.map((crime) => load.cellsOfCrime.load(crime)));
  return cells.flat().map((cell) => seenFrom(cell, view));
}

const statusIn = async (load: Loaders, cell: MatrixCell) =>
  statusOf(await entriesOf(load, cell), cell.view?.knownAt ?? null);
