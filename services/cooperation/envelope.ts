import { Field, InputType, ObjectType } from "type-graphql";

import { badInput } from "../kit/errors";

@ObjectType({ description: "An amount of money that is set aside." })
export class Envelope {
  @Field(() => String, {
    description: 'The amount, as a decimal number in whole units of the currency, e.g. "925000000".',
  })
  amount!: string;
  @Field(() => String, { description: "The currency, by ISO 4217, e.g. EUR." })
  currency!: string;
}

@InputType({ description: "An amount of money that is set aside." })
export class EnvelopeInput {
  @Field(() => String, {
    description: 'A decimal number with a full stop, four decimals at most, e.g. "925000000".',
  })
  amount!: string;
  @Field(() => String, { description: "The currency, by ISO 4217, e.g. EUR." })
  currency!: string;
}

const AMOUNT = /^(0|[1-9]\d{0,14})(\.\d{1,4})?$/;
const DECIMALS = 4;
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));

/** An amount as a whole number of ten-thousandths: sums of money are exact. */
export function exact(amount: string): bigint {
  const [whole, decimals = ""] = amount.split(".");
  return BigInt(whole + decimals.padEnd(DECIMALS, "0"));
}

/** The amount that people read, without zeros that say nothing. */
export function readable(units: bigint): string {
  const digits = units.toString().padStart(DECIMALS + 1, "0");
  return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`.replace(/\.?0+$/, "");
}

export function envelopeOf(field: string, input: EnvelopeInput | null | undefined): Envelope | null {
  if (input == null) return null;
  if (!AMOUNT.test(input.amount))
    throw badInput(
      `${field}.amount`,
      "That is not an amount.",
      'Write digits, and a full stop before decimals: "925000000" or "0.5".',
    );
  if (!CURRENCIES.has(input.currency))
    throw badInput(`${field}.currency`, "That is not a currency.", "Give its ISO 4217 code, e.g. EUR.");
  return { amount: readable(exact(input.amount)), currency: input.currency };
}
