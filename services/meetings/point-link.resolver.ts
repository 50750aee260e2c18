import { type ClassType, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Contribution } from "./contribution.stub";
import { Country } from "./country.stub";
import { IndicatorAnswer } from "./indicator-answer.stub";
import { Instrument } from "./instrument.stub";
import { type Loaders } from "./loaders";
import { MatrixCell } from "./matrix-cell.stub";
import { Obstacle } from "./obstacle.stub";
import { Partner } from "./partner.stub";
import { PointLink } from "./point-link.entity";
import { Practice } from "./practice.stub";
import { Programme } from "./programme.stub";
import { ReportPoint } from "./report-point.entity";
import { StrategyItem } from "./strategy-item.stub";
import { ReportSubject } from "./subject";

/** A list of what a point speaks of, null where a record is not, or not yet, everyone's to see. */
const Spoken = (noun: () => ClassType, what: string) =>
  FieldResolver(() => [noun()], { nullable: "items", description: `The ${what} that it speaks of.` });

@Resolver(() => ReportPoint)
export class PointLinkResolver {
  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [PointLink], {
    description: "Everything that it speaks of, with how it is tied to it and where that is read.",
  })
  links(@Root() { id }: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return load.links.load(id);
  }

  @Spoken(() => Country, "countries")
  countries(@Root() point: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return spokenOf(point, load, ReportSubject.COUNTRY, Country.at);
  }

  @Spoken(() => Partner, "organisations")
  partners(@Root() point: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return spokenOf(point, load, ReportSubject.PARTNER, Partner.at);
  }

  @Spoken(() => Practice, "practices")
  practices(@Root() point: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return spokenOf(point, load, ReportSubject.PRACTICE, Practice.at);
  }

  @Spoken(() => StrategyItem, "items of the Regional Strategy")
  strategyItems(@Root() point: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return spokenOf(point, load, ReportSubject.STRATEGY_ITEM, StrategyItem.at);
  }

  @Spoken(() => Contribution, "contributions of civil society")
  contributions(@Root() point: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return spokenOf(point, load, ReportSubject.CONTRIBUTION, Contribution.at);
  }

  @Spoken(() => IndicatorAnswer, "answers to indicators")
  indicatorAnswers(@Root() point: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return spokenOf(point, load, ReportSubject.INDICATOR_ANSWER, IndicatorAnswer.at);
  }

  @Spoken(() => MatrixCell, "cells of the matrix of legislation")
  matrixCells(@Root() point: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return spokenOf(point, load, ReportSubject.MATRIX_CELL, MatrixCell.at);
  }

  @Spoken(() => Obstacle, "obstacles")
  obstacles(@Root() point: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return spokenOf(point, load, ReportSubject.OBSTACLE, Obstacle.at);
  }

  @Spoken(() => Programme, "programmes of cooperation")
  programmes(@Root() point: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return spokenOf(point, load, ReportSubject.PROGRAMME, Programme.at);
  }

  @Spoken(() => Instrument, "Palermo instruments")
  instruments(@Root() point: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return spokenOf(point, load, ReportSubject.INSTRUMENT, Instrument.at);
  }
}

async function spokenOf<Noun>(
  { id }: ReportPoint,
  load: Loaders,
  subject: ReportSubject,
  at: (key: string) => Noun,
): Promise<Noun[]> {
  const links = await load.links.load(id);
  return links.filter((link) => link.subject === subject).map(({ key }) => at(key));
}
