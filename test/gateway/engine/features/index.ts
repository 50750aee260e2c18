import { abstractTypes, interfaceObjects } from "./abstract";
import { federation1 } from "./federation1";
import { inaccessible, inputs } from "./inputs";
import { compositeKeys, simpleKeys } from "./keys";
import { nulls } from "./nulls";
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
];
