import { Directive, Field, ID, ObjectType } from "type-graphql";

const KEY = /^[\w.:/ -]{1,200}$/u;

/** A provision of a law as this subgraph sees it: a reference, to which it adds nothing. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "A provision of a law." })
export class Provision {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  static at(id: unknown): Provision | null {
    return typeof id === "string" && KEY.test(id) ? Object.assign(new Provision(), { id }) : null;
  }
}
