/**
 * A record without inherited names: a key `constructor` or `__proto__` is like any other.
 * (Made by a constructor and not by `Object.create(null)`, whose objects are slow dictionaries in V8.)
 */
export type Bag = Record<string, unknown>;
export const Bag = function Bag() {} as unknown as new () => Bag;
Bag.prototype = Object.create(null);
