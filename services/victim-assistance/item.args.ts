/** What the arguments of every change of an item mean. */
export const KEY = { description: "Your own key for this request; repeat it when you repeat the request." };
export const ITEM = { description: "The item." };
export const VERSION = { description: "The version of the item on which the change is based." };
