import { Directive, Field, ID, ObjectType } from "type-graphql";

/** A partner as this subgraph sees it: a reference, to which it adds nothing. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "An organisation that exchanges data through the hub." })
export class Partner {
  @Field(() => ID, { description: "Its id, e.g. delegation-gtm." })
  id!: string;

  static at(id: string): Partner {
    return Object.assign(new Partner(), { id });
  }
}
