import { Directive, Field, ID, ObjectType } from "type-graphql";

import { pointsOf } from "./linked-noun";
import { hasForm, ReportSubject } from "./subject";

@Directive('@key(fields: "code")')
@ObjectType({ description: "A Palermo instrument, as far as reports speak of it." })
export class Instrument {
  @Field(() => ID, { description: "UNTOC, TIP or SOM." })
  code!: string;

  static at(code: unknown): Instrument | null {
    return hasForm(ReportSubject.INSTRUMENT, code) ? Object.assign(new Instrument(), { code }) : null;
  }
}

export const InstrumentPoints = pointsOf(Instrument, ReportSubject.INSTRUMENT, ({ code }) => code);
