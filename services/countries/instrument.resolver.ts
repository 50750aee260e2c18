import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { GraphQLDate } from "../kit/scalars";
import { type Loaders } from "./loaders";
import { Instrument, TreatyStatus } from "./treaty.entity";
import { asOfDay, today } from "./treaty.rules";

@Resolver(() => Instrument)
export class InstrumentStatusResolver {
  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [TreatyStatus], {
    description: "Where every country stood with the instrument on a day, sorted by country code.",
  })
  async treatyStatus(
    @Root() { code }: Instrument,
    @Arg("asOf", () => GraphQLDate, {
      nullable: true,
      description: "The day as of which; today where it is left out.",
    })
    asOf: string | null,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const statuses = await load.statusesOfInstrument.load(code);
    return statuses.map((status) => asOfDay(status, asOf ?? today()));
  }
}
