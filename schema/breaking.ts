import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

import { ROOT } from "../services/kit/root";

const API = "schema/api.graphql";
/** Breaks that were decided on, one message a line, each with its reason behind " # ". */
const ACCEPTED = "schema/accepted-breaks.txt";

/** What would break a partner's program: changes of the public API that no query written before survives. */
export async function breakingChanges(
  before: string,
  after: string,
  accepted: readonly string[],
): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message)
    .filter((message) => !accepted.includes(message));
}

const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
export const acceptedBreaks = () =>
  read(ACCEPTED)
    .split("\n")
    .map((line) => line.split(" # ")[0]!.trim())
    .filter((line) => line && !line.startsWith("#"));

/** The file as a commit has it; null where there is no such commit, e.g. outside a repository. */
function committed(revision: string): string | null {
  try {
    return execFileSync("git", ["show", `${revision}:${API}`], {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return null;
  }
}

/** Holds the API against the last committed one; where nothing has changed since, against the one before. */
async function main() {
  const after = read(API);
  const head = committed("HEAD");
  const before = head === after ? committed("HEAD~1") : head;
  if (before === null) return console.warn(`${API} has no earlier commit to be held against.`);
  const breaking = await breakingChanges(before, after, acceptedBreaks());
  if (breaking.length === 0) return;
  console.error(`Breaking changes of ${API}:\n${breaking.map((change) => `  ${change}`).join("\n")}`);
  console.error(`Deprecate first; or, where a break is decided, add its line and the reason to ${ACCEPTED}.`);
  process.exitCode = 1;
}

if (require.main === module) void main();
