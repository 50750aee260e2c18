import "reflect-metadata";

import { alone } from "./alone/alone";
import { endOnSignals } from "./ending";
import { growth } from "./growth/growth";
import { startDriver } from "./load/driver";
import { machine } from "./machine";
import { optionsFrom } from "./options";
import { installPeers } from "./peers/install";
import { inMarkdown, save } from "./report";
import { whole } from "./whole/whole";

const MODES = { alone, whole, growth };
const started = performance.now();
/** Progress is for the person who waits; the tables alone are the result. */
const say = (message: string) =>
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${message}`);

/** `npm run bench -- --quick`, see the README beside. */
async function main() {
  endOnSignals();
  const options = optionsFrom(process.argv.slice(2));
  if (options.peers) installPeers(say);
  const on = machine(options.peers);
  for (const mode of options.modes) {
    say(mode);
    const driver = startDriver("others");
    try {
      const reports = await MODES[mode](options, driver, say);
      console.log(`\n${inMarkdown(mode, reports)}\n`);
      if (options.save) save(mode, reports, on, options);
    } finally {
      driver.stop();
    }
  }
}

main().catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
