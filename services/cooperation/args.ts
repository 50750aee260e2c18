/** What the arguments of every change mean. */
export const KEY = { description: "Your own key for this request; repeat it when you repeat the request." };
export const VERSION = { description: "The version of the record on which the change is based." };
