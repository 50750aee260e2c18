import { readyQueries } from "./ready-queries";
import { storage } from "./storage";

type Opening = { query: string | null; variables?: string | null };

/**
 * What the editors show at first: the tab last open, for a newcomer the first of the ready queries.
 * GraphiQL, left alone, fills them from the query of its first tab only, and never with a tab's variables.
 */
export function openingTab(): Opening {
  try {
    const { tabs, activeTabIndex } = JSON.parse(storage?.getItem("graphiql:tabState") ?? "null");
    return tabs[activeTabIndex] ?? readyQueries[0];
  } catch {
    return readyQueries[0];
  }
}
