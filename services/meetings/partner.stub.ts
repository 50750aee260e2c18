import { Directive, Field, ID, ObjectType } from "type-graphql";

/** A partner as this subgraph sees it: by its key, with its meetings and its words. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "An organisation that exchanges data through the hub. Never a person." })
export class Partner {
  @Field(() => ID, { description: "A readable id that never changes, e.g. delegation-gtm." })
  id!: string;

  static at(id: unknown): Partner | null {
    return typeof id === "string" && /^[a-z0-9-]{1,100}$/.test(id)
      ? Object.assign(new Partner(), { id })
      : null;
  }
}
