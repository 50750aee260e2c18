// Makes a clone ready: installs what package-lock.json names, and builds what has changed since the last time.
// Needs nothing but Node itself, and is quick where there is nothing to do.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(fileURLToPath(import.meta.url));
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(`Node ${process.versions.node} is too old: the hub needs 20.19 or newer.`);

function fail(message) {
  console.error(message);
  process.exit(1);
}

function run(title, command, args) {
  console.error(`  ${title} …`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) fail(`${title}: failed${error ? ` (${error.message})` : ""}.`);
}

function* filesUnder(entry) {
  if (!statSync(entry).isDirectory()) yield entry;
  else for (const name of readdirSync(entry).sort()) yield* filesUnder(path.join(entry, name));
}

/** Runs a step where the files it depends on, or its result, are not as it left them. */
function step({ inputs, output, mark }, work) {
  const hash = createHash("sha256");
  for (const input of inputs)
    for (const file of filesUnder(path.join(root, input)))
      hash.update(file.slice(root.length)).update(readFileSync(file));
  const digest = hash.digest("hex");
  const marker = path.join(root, mark);
  if (existsSync(path.join(root, output)) && existsSync(marker) && readFileSync(marker, "utf8") === digest)
    return;
  rmSync(marker, { force: true });
  work();
  mkdirSync(path.dirname(marker), { recursive: true });
  writeFileSync(marker, digest);
}

const bin = (name) => path.join(root, "node_modules", name);
step(
  {
    inputs: ["package-lock.json", "package.json"],
    output: "node_modules",
    mark: "node_modules/.hub-installed",
  },
  () =>
    run("Installing packages", "npm", [
      "install",
      "--no-save",
      "--include=dev",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ]),
);
step(
  {
    inputs: ["services", "gateway", "schema", "test", "tsconfig.json", "package-lock.json"],
    output: "dist/gateway/start.js",
    mark: "dist/.hub-built",
  },
  () => run("Building the services and the gateway", process.execPath, [bin("typescript/bin/tsc")]),
);
step(
  {
    inputs: ["gateway/pages", "package-lock.json"],
    output: "dist/pages/index.html",
    mark: "dist/.pages-built",
  },
  () =>
    run("Building the pages", process.execPath, [
      bin("vite/bin/vite.js"),
      "build",
      "--config",
      "gateway/pages/vite.config.ts",
      "--logLevel",
      "warn",
    ]),
);
