import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Adoption } from "./adoption.entity";
import { tally } from "./adoption-count";
import { AdoptionMatrix, CountryAdoptionCount, ItemAdoptionCount } from "./adoption-matrix";
import { Country } from "./country.stub";
import { StrategyItem } from "./item.entity";
import { type Loaders } from "./loaders";

@Resolver(() => AdoptionMatrix)
export class AdoptionMatrixResolver {
  @Directive("@cost(weight: 20)")
  @Query(() => AdoptionMatrix, {
    nullable: true,
    description:
      "Where all Member Countries stand with all items in force of an edition; null where there is no such edition.",
  })
  async adoptionMatrix(
    @Arg("edition", () => ID, { description: "The edition, e.g. 2011-revised." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const edition = await load.edition.load(id);
    return edition && { edition };
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [Country], { nullable: "items", description: "The Member Countries, by their code." })
  async countries(@Ctx() { load }: Context<Loaders>) {
    return (await load.participants()).map(({ iso3 }) => Country.at(iso3));
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [StrategyItem], { description: "The items in force, in the edition's order." })
  items(@Root() { edition }: AdoptionMatrix, @Ctx() { load }: Context<Loaders>) {
    return load.inForce.load(edition.id);
  }

  @Directive("@listSize(assumedSize: 200)")
  @FieldResolver(() => [Adoption], {
    description: "One cell for each country and item: by country, then in the edition's order.",
  })
  cells(@Root() { edition }: AdoptionMatrix, @Ctx() { load }: Context<Loaders>) {
    return load.cells.load(edition.id);
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [CountryAdoptionCount], { description: "The cells of each country, counted." })
  async byCountry(
    @Root() { edition }: AdoptionMatrix,
    @Ctx() { load }: Context<Loaders>,
  ): Promise<CountryAdoptionCount[]> {
    const [countries, cells] = await Promise.all([load.participants(), load.cells.load(edition.id)]);
    const under = grouped(cells, ({ countryIso3 }) => countryIso3);
    return countries.map(({ iso3 }) => ({ country: Country.at(iso3), counts: tally(under.get(iso3) ?? []) }));
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [ItemAdoptionCount], { description: "The cells of each item, counted." })
  async byItem(
    @Root() { edition }: AdoptionMatrix,
    @Ctx() { load }: Context<Loaders>,
  ): Promise<ItemAdoptionCount[]> {
    const [items, cells] = await Promise.all([load.inForce.load(edition.id), load.cells.load(edition.id)]);
    const under = grouped(cells, ({ itemId }) => itemId);
    return items.map((item) => ({ item, counts: tally(under.get(item.id) ?? []) }));
  }
}

function grouped(cells: Adoption[], keyOf: (cell: Adoption) => string): Map<string, Adoption[]> {
  const groups = new Map<string, Adoption[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return groups;
}
