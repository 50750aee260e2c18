import { type GraphQLObjectType, type GraphQLSchema, type SelectionSetNode } from "graphql";

import { type Shape } from "../plan/shape";
import { type CompiledObject } from "./object";
import { type Spot } from "./spot";
import { type Way } from "./write";

/** Whoever tells of the objects at a place: the step that brings them, and those that are asked about them. */
export interface Teller {
  readonly shape: Shape;
  /** The fields that it must be told of them. */
  readonly needs: readonly string[];
}

/** A place in the answer where objects of one type stand. */
export interface Place {
  readonly type: GraphQLObjectType;
  /** From the root to here. */
  readonly way: readonly Way[];
  readonly tellers: readonly Teller[];
  readonly objects: readonly CompiledObject[];
  /** Where in a spot a field lies that somebody needs to be told. */
  keyAt(field: string): Way;
  write(spot: Spot): string;
}

export interface Weaving {
  readonly schema: GraphQLSchema;
  /** Who is asked about the entities at a path. */
  readonly askedAt: ReadonlyMap<string, readonly Teller[]>;
  readonly places: Map<string, Place>;
}

export type CompilePlace = (
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  first: readonly Teller[],
  where: { path: string; way: readonly Way[] },
  weaving: Weaving,
) => Place;
