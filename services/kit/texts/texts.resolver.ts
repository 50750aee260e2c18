import { Args, Ctx, Directive, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";

import { PageArgs } from "../connection";
import { type Context } from "../context";
import { pagesOf } from "../page";
import { type Subgraph, type TextNoun } from "../subgraph";
import { overrideListing, PrivacyOverrideConnection } from "./override.list";
import { TextStatusArgs, TextStatusConnection } from "./text-status";
import { textStatuses } from "./text-status.page";

@Directive("@shareable")
@ObjectType({ description: "The texts of one part of the hub." })
class PartTexts {
  nouns!: readonly TextNoun[];
}

@Resolver(() => PartTexts)
class PartTextsResolver {
  @FieldResolver(() => TextStatusConnection, {
    description:
      "How the texts that you may see stand in each language, record by record; without a filter, what is missing or stale.",
  })
  translations(
    @Root() { nouns }: PartTexts,
    @Args(() => TextStatusArgs) args: TextStatusArgs,
    @Ctx() context: Context,
  ) {
    return textStatuses(context, nouns, args);
  }

  @FieldResolver(() => PrivacyOverrideConnection, {
    description:
      "What was let pass though the privacy gate took it for personal data, the latest first. " +
      "For the reviewing secretariat; empty for others.",
  })
  privacyOverrides(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return pagesOf(context, overrideListing)({ ...page, filter: {}, orderBy: "AT" });
  }
}

const known = new Map<string, Function[]>();

/** The subgraph's own part of the query `texts`, which all subgraphs answer together. */
export function textsResolvers({ name, texts = [] }: Subgraph): Function[] {
  const resolvers = known.get(name) ?? [PartTextsResolver, hubTexts(name, texts)];
  known.set(name, resolvers);
  return resolvers;
}

function hubTexts(subgraph: string, nouns: readonly TextNoun[]): Function {
  @Directive("@shareable")
  @ObjectType("HubTexts", { description: "The texts of the hub, part by part." })
  class HubTexts {}

  @Resolver(() => HubTexts)
  class HubTextsResolver {
    @Directive("@shareable")
    @Query(() => HubTexts, {
      description:
        "What is written in the hub: what lacks a translation, and what the privacy gate let pass. Null without a credential.",
    })
    texts(@Ctx() { caller }: Context): HubTexts | null {
      return caller.scopes.includes("read") ? new HubTexts() : null;
    }

    @FieldResolver(() => PartTexts, {
      name: subgraph.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      nullable: true,
      description: `The texts of the part named "${subgraph}".`,
    })
    part(): PartTexts {
      return Object.assign(new PartTexts(), { nouns });
    }
  }
  return HubTextsResolver;
}
