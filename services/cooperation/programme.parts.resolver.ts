import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { ProgrammeComponent } from "./component";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { CooperationTerms, ProgrammeOrganisation } from "./programme.parts";
import { ReportPoint } from "./report-point.stub";
import { CooperationTheme } from "./theme.entity";

@Resolver(() => ProgrammeComponent)
export class ProgrammeComponentResolver {
  @FieldResolver(() => [CooperationTheme], { description: "Its themes." })
  themes(@Root() { themeIds }: ProgrammeComponent, @Ctx() { load }: Context<Loaders>) {
    return load.theme.loadMany(themeIds);
  }
}

@Resolver(() => ProgrammeOrganisation)
export class ProgrammeOrganisationResolver {
  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The Partner that it is; null where it is none.",
  })
  partner(@Root() { partnerId }: ProgrammeOrganisation) {
    return Partner.at(partnerId);
  }
}

@Resolver(() => CooperationTerms)
export class CooperationTermsResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "Who presented them; null where not known." })
  presentedBy(@Root() { presentedById }: CooperationTerms) {
    return Partner.at(presentedById);
  }

  @FieldResolver(() => ReportPoint, { nullable: true, description: "The point of a report that says so." })
  reportPoint(@Root() { reportPointId }: CooperationTerms) {
    return ReportPoint.at(reportPointId);
  }
}
