import { type PlanNode, type QueryPlanner } from "@graphql-hive/router-query-planner";

import { layersOf } from "./layers/layers";
import { withoutLayers } from "./layers/names";
import { once } from "./once";
import { opened } from "./open";
import { withoutMistakableProvides } from "./provided";
import { withoutTwins } from "./twins/names";
import { withTwins } from "./twins/supergraph";

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
  /** Whether there is a way with twins. */
  readonly hasTwins: boolean;
  /** Plans off the main thread: a long plan holds up nobody else. */
  plan(operation: string, draw: Draw, way?: Way): Promise<PlanNode | undefined>;
}

/**
 * How the supergraph is shown to the planner, which finds its way in one where it does not in another: as it is, with
 * twins of what keys ask for (twins/), or also in layers (layers/), in which planning takes longest; or with all of it
 * public.
 */
export type Way = "plain" | "twins" | "layers" | "open";

/** `name` is the same for all percentages that lead to the same plans. */
export interface Draw {
  readonly name: string;
  readonly percentage: number;
}

const PLATFORMS = "Linux with glibc (such as Debian) and macOS, on x64 and arm64";
/** A plan takes a millisecond, and of the largest operations that are let through some hundred. */
const MOST_PLANNING_MS = 2_000;

export function createPlanner(sdl: string, mostMs = MOST_PLANNING_MS): Planner {
  const Loaded = load();
  const supergraphSdl = withoutMistakableProvides(sdl);
  const planner = new Loaded(supergraphSdl);
  const percentages = planner.overridePercentages;
  const hasTwins = /\bkey: "[^"]*\{/.test(supergraphSdl);
  const twinned = once(() => (hasTwins ? withTwins(supergraphSdl) : supergraphSdl));
  const ways = {
    plain: () => ({ planner, shown: asItIs, meant: asItIs }),
    twins: once(() => ({ planner: new Loaded(twinned()), shown: asItIs, meant: withoutTwins })),
    open: once(() => ({ planner: new Loaded(opened(supergraphSdl)), shown: asItIs, meant: asItIs })),
    layers: once(() => {
      const { supergraphSdl: layered, operation } = layersOf(twinned());
      const meant = (plan: PlanNode | undefined) => withoutTwins(withoutLayers(plan));
      return { planner: new Loaded(layered), shown: operation, meant };
    }),
  };
  return {
    consumerSchema: planner.consumerSchema,
    hasTwins,
    draw() {
      const percentage = percentages.length === 0 ? 0 : Math.random() * 100;
      return { percentage, name: percentages.map((most) => (percentage < most ? "1" : "0")).join("") };
    },
    async plan(operation, { percentage }, way = "plain") {
      const { planner: asked, shown, meant } = ways[way]();
      // The planner looks at it now and then, and ends its thread's work.
      const signal = AbortSignal.timeout(mostMs);
      const planning = asked.planAsync(shown(operation), null, new Set(), percentage, signal);
      const planned = await inTime(planning, 2 * mostMs).catch((cause: unknown) => {
        throw signal.aborted ? new TookTooLong("The operation takes too long to plan.", { cause }) : cause;
      });
      return meant(planned.node);
    },
  };
}

const asItIs = <Same>(same: Same) => same;

/** Tried again it would take as long. */
export class TookTooLong extends Error {}

/** Over some operations the planner never looks at its signal, and never ends. */
async function inTime<Result>(work: Promise<Result>, mostMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The planner does not come back.")), mostMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
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
