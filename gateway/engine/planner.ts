import { type PlanNode, type QueryPlanner } from "@graphql-hive/router-query-planner";

export type {
  EntityBatchAlias,
  FetchRewrite,
  FlattenNodePathSegment as PathSegment,
  PlanNode,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";

/** Decides which subgraph is asked what, and in which order. The only file that knows whose planner it is. */
export interface Planner {
  /** The public schema, in SDL, with the planner's own additions: see api-schema.ts. */
  readonly consumerSchema: string;
  /** Draws the lot for `@override(label: "percent(…)")`: plans may differ from one draw to the next. */
  draw(): Draw;
  /** Plans off the main thread: a long plan holds up nobody else. */
  plan(operation: string, draw: Draw): Promise<PlanNode | undefined>;
}

/** `name` is the same for all percentages that lead to the same plans. */
export interface Draw {
  readonly name: string;
  readonly percentage: number;
}

const PLATFORMS = "Linux with glibc (such as Debian) and macOS, on x64 and arm64";
/** A plan takes a millisecond, and of the largest operations that are let through some hundred. */
const MOST_PLANNING_MS = 1_000;

export function createPlanner(supergraphSdl: string, mostMs = MOST_PLANNING_MS): Planner {
  const planner = new (load())(supergraphSdl);
  const percentages = planner.overridePercentages;
  return {
    consumerSchema: planner.consumerSchema,
    draw() {
      const percentage = percentages.length === 0 ? 0 : Math.random() * 100;
      return { percentage, name: percentages.map((most) => (percentage < most ? "1" : "0")).join("") };
    },
    async plan(operation, { percentage }) {
      // The planner looks at it now and then, and ends its thread's work.
      const signal = AbortSignal.timeout(mostMs);
      return (await planner.planAsync(operation, null, new Set(), percentage, signal)).node;
    },
  };
}

function load(): typeof QueryPlanner {
  try {
    return (require("@graphql-hive/router-query-planner") as { QueryPlanner: typeof QueryPlanner })
      .QueryPlanner;
  } catch (cause) {
    const here = `${process.platform}-${process.arch}`;
    throw new Error(
      `The query planner has no binary that loads on this machine (${here}). It has them for ${PLATFORMS}. ` +
        "Elsewhere, run the hub in its container: docker compose up. On Windows, WSL 2 will do too.",
      { cause },
    );
  }
}
