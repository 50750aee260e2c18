import { setFlagsFromString } from "node:v8";

/**
 * Stops V8 from guessing which objects will live long and making those old at birth: under load it guesses wrongly, and
 * such an object, dead or not, keeps alive what it points to. What it gains: `npm run bench -- --decisions`.
 */
export const keepYoung = (): void => setFlagsFromString("--no-allocation-site-pretenuring");
