const PREFIX = "_as_";

/**
 * The key under which a field is asked for and kept.
 * An alias that is also some field's name would lie where another fetch looks for that field, a key perhaps;
 * one with an underscore could be a name of the planner's own, or JavaScript's `__proto__`.
 */
export function safeKey(name: string, alias: string | undefined, fieldNames: ReadonlySet<string>): string {
  if (alias === undefined || alias === name) return name;
  return alias.startsWith("_") || fieldNames.has(alias) ? PREFIX + alias : alias;
}

/** The client's key again. */
export const clientKey = <Key>(key: Key): Key | string =>
  typeof key === "string" && key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
