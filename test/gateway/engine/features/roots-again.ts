import { type Feature } from "../support/federated";
import { interfaceObjects } from "./abstract";
import { requiresInCircles } from "./requires-chains";

const steps: Record<string, unknown> = { ...requiresInCircles.roots };
Object.assign(steps, { self: steps, pack: { query: steps, n: 1 } });

/** The root lies below itself, and what is asked there is hard to plan by itself. */
export const circlesBelowRoots: Feature = {
  ...requiresInCircles,
  name: "roots below the root, and @requires in circles there",
  subgraphs: {
    ...requiresInCircles.subgraphs,
    c: `type Query { self: Query pack: Pack } type Pack { query: Query n: Int }`,
  },
  roots: steps,
};

const media: Record<string, unknown> = { ...interfaceObjects.roots };
Object.assign(media, { self: media });

export const interfaceObjectsBelowRoots: Feature = {
  ...interfaceObjects,
  name: "roots below the root, and @interfaceObject there",
  subgraphs: { ...interfaceObjects.subgraphs, d: "type Query { self: Query! }" },
  roots: media,
};
