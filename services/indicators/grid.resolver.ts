import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { checkedPeriod } from "./answer.rules";
import { Country } from "./country.stub";
import { CountryAnswerTally, IndicatorAnswerTally, IndicatorGrid, IndicatorGridCell } from "./grid";
import { figures, tally } from "./grid.rules";
import { Indicator } from "./indicator.entity";
import { type Loaders } from "./loaders";

@Resolver(() => IndicatorGrid)
export class IndicatorGridResolver {
  @Directive("@cost(weight: 20)")
  @Query(() => IndicatorGrid, {
    nullable: true,
    description:
      "All Member Countries by all indicators of a framework, as far as answers are published; null where there is no such framework.",
  })
  async indicatorGrid(
    @Arg("framework", () => ID, { description: "The framework, e.g. HUB-DEMO-1." }) id: string,
    @Arg("period", () => String, { description: "The calendar year, e.g. 2016." }) period: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const checked = checkedPeriod("period", period);
    const framework = await load.framework.load(id);
    return framework && { framework, period: checked };
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [Country], { nullable: "items", description: "The Member Countries, by their code." })
  async countries(@Ctx() { load }: Context<Loaders>) {
    return (await load.members()).map(({ iso3 }) => Country.at(iso3));
  }

  @Directive("@listSize(assumedSize: 30)")
  @FieldResolver(() => [Indicator], { description: "The indicators, in the framework's order." })
  indicators(@Root() { framework }: IndicatorGrid, @Ctx() { load }: Context<Loaders>) {
    return load.indicatorsOf.load(framework.id);
  }

  @Directive("@listSize(assumedSize: 300)")
  @FieldResolver(() => [IndicatorGridCell], {
    description: "One cell for each country and indicator: by country, then in the framework's order.",
  })
  cells(@Root() grid: IndicatorGrid, @Ctx() { load }: Context<Loaders>) {
    return load.grid(grid.framework.id, grid.period);
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [CountryAnswerTally], { description: "The cells of each country, counted." })
  async byCountry(
    @Root() { framework, period }: IndicatorGrid,
    @Ctx() { load }: Context<Loaders>,
  ): Promise<CountryAnswerTally[]> {
    const [cells, members] = await Promise.all([load.grid(framework.id, period), load.members()]);
    return members.map(({ iso3 }) => {
      const own = cells.filter(({ country }) => country!.iso3 === iso3);
      return { country: Country.at(iso3), ...tally(own) };
    });
  }

  @Directive("@listSize(assumedSize: 30)")
  @FieldResolver(() => [IndicatorAnswerTally], { description: "The cells of each indicator, counted." })
  async byIndicator(
    @Root() { framework, period }: IndicatorGrid,
    @Ctx() { load }: Context<Loaders>,
  ): Promise<IndicatorAnswerTally[]> {
    const [cells, indicators] = await Promise.all([
      load.grid(framework.id, period),
      load.indicatorsOf.load(framework.id),
    ]);
    return indicators.map((indicator) => {
      const own = cells.filter((cell) => cell.indicator.id === indicator.id);
      return { indicator, ...tally(own), ...figures(own) };
    });
  }
}
