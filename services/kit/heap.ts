import { setFlagsFromString } from "node:v8";

/**
 * Stops V8 from guessing which objects will live long and making those old at birth: under load it guesses wrongly, and
 * such an object, dead or not, keeps alive what it points to. On a dashboard that was a third of the gateway's CPU, and
 * pauses that made its p99 three times as long (`npm run bench -- --alone`).
 */
export const keepYoung = (): void => setFlagsFromString("--no-allocation-site-pretenuring");
