import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { ROOT } from "../../services/kit/root";

/** A command of the hub from the build, for `Program`. */
export function built(script: string, ...args: string[]): string[] {
  const file = path.join(ROOT, "dist", script);
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\`.`);
  return [process.execPath, file, ...args];
}

/** A program as its own process. */
export class Program {
  output = "";
  private readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;

  constructor(command: string[], environment: Record<string, string>) {
    const { PATH = "", HOME = "" } = process.env;
    const [program = "", ...args] = command;
    this.child = spawn(program, args, { cwd: ROOT, env: { PATH, HOME, ...environment } });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    this.ended = once(this.child, "exit").then(([code, signal]) => ({ code, signal }));
  }

  /** The first match in what it prints. */
  async says(pattern: RegExp, patienceMs = 60_000): Promise<RegExpExecArray> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const match = pattern.exec(this.output);
      if (match) return match;
      if (Date.now() > deadline || this.child.exitCode !== null)
        throw new Error(`It never said ${pattern}. It said:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  /** How it ended; null while it runs. */
  get end(): string | null {
    return (
      this.child.signalCode ?? (this.child.exitCode === null ? null : `exit code ${this.child.exitCode}`)
    );
  }

  get pid(): number {
    return this.child.pid!;
  }

  async stop(signal: NodeJS.Signals = "SIGTERM") {
    this.child.kill(signal);
    return this.ended;
  }
}

/** A folder of one's own for a hub, and its end. */
export function temporaryHome() {
  const home = mkdtempSync(path.join(tmpdir(), "rcm hub "));
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}
