import "reflect-metadata";

import { alone } from "./alone/alone";
import { decisions } from "./decisions/decisions";
import { endOnSignals } from "./ending";
import { flood } from "./flood/flood";
import { tell } from "./flood/tell";
import { growth } from "./growth/growth";
import { type Driver, startDriver } from "./load/driver";
import { machine } from "./machine";
import { type Mode, type Options, optionsFrom } from "./options";
import { installPeers } from "./peers/install";
import { inMarkdown, save } from "./report";
import { whole } from "./whole/whole";

/** Measures in one way, and gives what to read and the figures beneath. */
type Measure = (
  options: Options,
  driver: Driver,
  say: (message: string) => void,
) => Promise<{ text: string; figures: object }>;

const compared =
  (mode: Mode, of: typeof alone): Measure =>
  async (...how) => {
    const reports = await of(...how);
    return { text: inMarkdown(mode, reports), figures: { reports } };
  };
const MODES: Record<Mode, Measure> = {
  alone: compared("alone", alone),
  whole: compared("whole", whole),
  growth: compared("growth", growth),
  decisions: compared("decisions", decisions),
  async flood(...how) {
    const { phases, ...figures } = await flood(...how);
    return { text: tell({ phases, ...figures }), figures: { ...figures, sent: undefined, alone: undefined } };
  },
};
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
      const { text, figures } = await MODES[mode](options, driver, say);
      console.log(`\n${text}\n`);
      if (options.save) save(mode, text, on, { settings: options, ...figures });
    } finally {
      driver.stop();
    }
  }
}

main().catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
