import { abstractTypes, interfaceObjects } from "./abstract";
import { federation1 } from "./federation1";
import { inaccessible, inputs } from "./inputs";
import { compositeKeys, simpleKeys } from "./keys";
import { childTypes, providesAbstract, unionIntersection } from "./unions";
import { interfaceObjectsThatRequire } from "./interface-objects";
import { keyChains, keyMashup, parents } from "./key-chains";
import { requiresArguments, requiresInCircles, requiresObjects } from "./requires-chains";
import { nulls } from "./nulls";
import { override, progressiveOverride } from "./override";
import { requires } from "./requires";
import { provides, shareable } from "./sharing";

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
];
