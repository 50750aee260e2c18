const HISTORY = ["graphiql:queries", "graphiql:favorites"];
const LOOSE_EDITORS = ["graphiql:query", "graphiql:variables"];

/**
 * What GraphiQL may keep between visits: the tabs and the history of queries.
 * Its history would keep the headers of every run, tokens included, whatever `shouldPersistHeaders` says.
 * Its loose copies of the last editors would add a tab at every visit whose tabs differ from them:
 * the editors open from the tabs instead (`opening.ts`).
 */
const tabsAndHistory = {
  getItem: (key: string) => localStorage.getItem(key),
  setItem(key: string, value: string) {
    if (LOOSE_EDITORS.includes(key)) return;
    localStorage.setItem(key, HISTORY.includes(key) ? withoutHeaders(value) : value);
  },
  removeItem: (key: string) => localStorage.removeItem(key),
  clear() {
    for (const key of ours()) localStorage.removeItem(key);
  },
  get length() {
    return ours().length;
  },
};

/** Null where the browser refuses storage: GraphiQL accepts that, though its types do not say so. */
export const storage = (refused() ? null : tabsAndHistory) as Storage | undefined;

function withoutHeaders(json: string): string {
  return JSON.stringify(JSON.parse(json), (key, value) => (key === "headers" ? "" : value));
}

function ours(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith("graphiql:"));
}

function refused(): boolean {
  try {
    return !localStorage;
  } catch {
    return true;
  }
}
