import { createServer } from "node:http";

/** Loaded before a program (`node --expose-gc --require …/probe.js`): tells its memory on a port, without its garbage. */
createServer((_request, response) => {
  // What finalizers free is there only for the second.
  for (let time = 0; time < 2; time++) (globalThis as { gc?: () => void }).gc!();
  response.end(JSON.stringify(process.memoryUsage()));
})
  .listen(Number(process.env.PROBE_PORT), "127.0.0.1")
  .unref();
