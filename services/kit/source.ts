import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";

/** How sure the hub is of a fact, by how its source was read. */
export enum Confidence {
  HIGH = "HIGH",
  MEDIUM = "MEDIUM",
  LOW = "LOW",
  BACKGROUND = "BACKGROUND",
}

registerEnumType(Confidence, {
  name: "Confidence",
  description: "How sure the hub is of a fact, by how its source was read.",
  valuesConfig: {
    HIGH: { description: "Read in the cited source, which is primary or official." },
    MEDIUM: { description: "Read in a secondary source, or in one source only." },
    LOW: { description: "One weak source." },
    BACKGROUND: { description: "General knowledge; no source was read." },
  },
});

@Directive("@shareable")
@ObjectType({ description: "Where a fact comes from, and how sure it is." })
export class Source {
  @Field(() => String, { description: "The source: a document, a page or a record." })
  citation!: string;
  @Field(() => Confidence, { description: "How sure the fact is." })
  confidence!: Confidence;
}
