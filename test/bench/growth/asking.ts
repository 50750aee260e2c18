import { type Candidate, type Question } from "../candidate";
import { answerOf } from "../compare";
import { DASHBOARD, dashboardOfMany, LISTS, MEMBERS_ONLY } from "./questions";

const PAGE = 20;
const LARGEST_PAGE = 100;
type Own = NonNullable<Candidate["own"]>;
const asIs = { read: (data: unknown) => data };

/** A hub with its own cursors: the same page of a list begins elsewhere in every database. */
export async function askingLists(hub: Candidate, deepPage: number): Promise<Candidate> {
  const asked = new Map<string, ReturnType<Own>>();
  for (const list of LISTS) {
    const after = await cursorAfter(hub, list, (deepPage - 1) * PAGE);
    asked.set(`${list.name}, first page`, { ...asIs, query: list.query });
    asked.set(`${list.name}, page ${deepPage}`, { ...asIs, query: list.query, variables: { after } });
    const rows = await rowsOf(hub, { ...list, variables: { after } });
    if (rows !== PAGE) throw new Error(`Page ${deepPage} of ${list.name} has ${rows} rows.`);
  }
  return { ...hub, own: ({ name }) => asked.get(name)! };
}

/** A hub asked for all of its members at once, in as many pages as that takes. */
export async function askingDashboard(hub: Candidate): Promise<Candidate> {
  const after = await cursorAfter(hub, MEMBERS_ONLY, LARGEST_PAGE).catch(() => null);
  const asked = after ? { query: dashboardOfMany(), variables: { after } } : { query: DASHBOARD };
  return { ...hub, own: () => ({ ...asIs, ...asked }) };
}

interface Page {
  nodes: unknown[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

const pageOf = async (hub: Candidate, list: Question) =>
  ((await answerOf(hub, list)) as Record<string, Page>)[list.name]!;

const rowsOf = async (hub: Candidate, list: Question) => (await pageOf(hub, list)).nodes.length;

/** The cursor after so many rows, found as anybody would find it: page by page. */
async function cursorAfter(hub: Candidate, list: Question, rows: number): Promise<string> {
  let after: string | null = null;
  for (let left = rows; left > 0; left -= LARGEST_PAGE) {
    const variables = { after, first: Math.min(left, LARGEST_PAGE) };
    const { pageInfo }: Page = await pageOf(hub, { ...list, variables });
    if (!pageInfo.hasNextPage) throw new Error(`There are not more than ${rows} ${list.name}.`);
    after = pageInfo.endCursor;
  }
  return after!;
}
