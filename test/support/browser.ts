import { existsSync } from "node:fs";

import { type Browser, chromium } from "playwright-core";

const path = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** `describe` where a Chromium is installed; elsewhere the stories are skipped, and say so. */
export const describeInBrowser: jest.Describe = existsSync(path) ? describe : skipLoudly();

function skipLoudly(): jest.Describe {
  console.warn(`SKIPPED the browser's stories: no Chromium at ${path}. Name one in CHROMIUM_PATH.`);
  return describe.skip;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      // Chromium refuses its sandbox to root, which is who runs in most containers.
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      // Without these it looks up hosts of its own, which the stories would count as ours.
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
