import { abstractTypes, interfaceObjects } from "./abstract";
import { federation1 } from "./federation1";
import { inaccessible, inputs } from "./inputs";
import { inputsDiffering } from "./inputs-differing";
import { compositeKeys, simpleKeys } from "./keys";
import { keysByInterface, overriddenKeys, providedByInterface } from "./keys-by-interface";
import { namesLikeOurs } from "./names-like-ours";
import { interfacesComputed, needsNotPublic, objectsComputed } from "./needs-behind-keys";
import { needsElsewhere } from "./needs-elsewhere";
import { nonNullAcross } from "./nonnull-across";
import { circlesBelowRoots, interfaceObjectsBelowRoots } from "./roots-again";
import { childTypes, providesAbstract, unionIntersection } from "./unions";
import { interfaceObjectsThatRequire } from "./interface-objects";
import { keyChains, keyMashup, parents } from "./key-chains";
import { requiresArguments, requiresInCircles, requiresObjects } from "./requires-chains";
import { nulls } from "./nulls";
import { override, progressiveOverride } from "./override";
import { requires } from "./requires";
import { provides, shareable } from "./sharing";
import { federation1Shop } from "./federation1-shop";
import { mixedFederations } from "./federation1-mixed";
import { severalInterfaceObjects } from "./interface-objects-several";
import { besideKey, longChain, scalarKeys } from "./keys-composed";
import { nestedProvides } from "./provides-nested";
import { requiresAbstract } from "./requires-abstract";
import { partialRoots } from "./shared-roots";
import { manyDirectives, renamedRoots, strangeNames } from "./spellings";

export const features = [
  simpleKeys,
  compositeKeys,
  requires,
  provides,
  shareable,
  abstractTypes,
  interfaceObjects,
  inputs,
  inaccessible,
  nulls,
  federation1,
  keyChains,
  keyMashup,
  parents,
  requiresInCircles,
  requiresObjects,
  requiresArguments,
  override,
  progressiveOverride,
  unionIntersection,
  childTypes,
  providesAbstract,
  interfaceObjectsThatRequire,
  severalInterfaceObjects,
  mixedFederations,
  scalarKeys,
  longChain,
  besideKey,
  nestedProvides,
  partialRoots,
  requiresAbstract,
  renamedRoots,
  strangeNames,
  manyDirectives,
  needsElsewhere,
  objectsComputed,
  interfacesComputed,
  needsNotPublic,
  keysByInterface,
  overriddenKeys,
  providedByInterface,
  nonNullAcross,
  inputsDiffering,
  namesLikeOurs,
  federation1Shop,
  circlesBelowRoots,
  interfaceObjectsBelowRoots,
];
