/** What the arguments of every change mean. */
export const KEY = { description: "Your own key for this request; repeat it when you repeat the request." };
export const VERSION = { description: "The version of the record on which the change is based." };
export const ID_OF = (what: string) => ({ description: `The ${what}.` });
export const LANGUAGE = {
  nullable: true,
  description: "The language wanted; without it, the header Accept-Language decides.",
};
