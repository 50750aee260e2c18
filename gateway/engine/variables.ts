import { type Bag } from "./bag";

/** What is sent with an operation: values, or the JSON of them where that is what came together. */
export type Variables = Readonly<Bag> | string;

export const valuesIn = (variables: Variables = {}): Bag =>
  typeof variables === "string" ? (JSON.parse(variables) as Bag) : variables;

export const jsonOf = (variables: Variables): string =>
  typeof variables === "string" ? variables : JSON.stringify(variables);
