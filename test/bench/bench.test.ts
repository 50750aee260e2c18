import { spawn } from "node:child_process";
import { once } from "node:events";

import { listen } from "../support/http";
import { built, Program } from "../support/program";
import { type Candidate, type Question } from "./candidate";
import { compareAnswers } from "./compare";
import { cpuOf } from "./cpu";
import { openConnection, UNIQUE } from "./load/connection";
import { startDriver } from "./load/driver";

describe("npm run bench", () => {
  it("compares the gateways' answers, measures them in turns, and says how they relate", async () => {
    const bench = new Program(built("test/bench/run.js", "--alone", "--quick", "--seconds", "0.1"), {});
    expect((await bench.ended).code).toBe(0);
    expect(bench.output).toMatch(/comparing every answer/);
    for (const question of ["dashboard", "list", "trivial"])
      expect(bench.output).toMatch(
        new RegExp(`\\| ${question} \\| 16 \\| ours \\| \\d+ .* × (less|more) \\|`),
      );
  }, 120_000);
});

describe("the comparison", () => {
  it("refuses to measure what answers otherwise, and says where", async () => {
    const right = await answering({ data: { countries: [{ name: "Panama" }, { name: "Belize" }] } });
    const wrong = await answering({ data: { countries: [{ name: "Panama" }, { name: "Belice" }] } });
    await compareAnswers(right, [right], QUESTIONS);
    await expect(compareAnswers(right, [right, wrong], QUESTIONS)).rejects.toThrow(
      'at data.countries.1.name "Belice" in the place of "Belize"',
    );
  });

  it("takes no answer with an error for an answer", async () => {
    const partial = await answering({ data: { countries: null }, errors: [{ message: "no" }] });
    await expect(compareAnswers(partial, [partial], QUESTIONS)).rejects.toThrow('fails "countries"');
  });
});

describe("the load generator", () => {
  it("reads answers of announced length and in chunks, however they arrive", async () => {
    const { url } = await serving((request, response) => {
      if (request.url === "/whole") return response.end("á".repeat(100_000));
      response.write("á".repeat(3));
      setTimeout(() => response.end("é".repeat(70_000)), 20);
    });
    const bytes = (body: string) => Buffer.from(body, "latin1").toString();
    for (const [path, expected] of [
      ["/whole", "á".repeat(100_000)],
      ["/chunks", "á".repeat(3) + "é".repeat(70_000)],
    ]) {
      const connection = await openConnection({ url: url + path, headers: {}, body: "{}" });
      for (let time = 0; time < 2; time++) {
        const { status, body } = await connection.ask();
        expect([status, bytes(body) === expected]).toEqual([200, true]);
      }
      connection.close();
    }
  });

  it("ends after so many answers, where that is sooner than the time it was given", async () => {
    const { url } = await serving((_request, response) => void response.end("{}"));
    const driver = startDriver("anywhere");
    const request = { url, headers: {}, body: "{}" };
    const { requests, seconds } = await driver.run({ request, connections: 4, seconds: 30, requests: 100 });
    driver.stop();
    expect(requests).toBeGreaterThanOrEqual(100);
    expect(requests).toBeLessThan(104);
    expect(seconds).toBeLessThan(20);
  });

  it("posts under another key each time", async () => {
    const seen = new Set<string>();
    const { url } = await serving(async (request, response) => {
      for await (const chunk of request) seen.add(String(chunk));
      response.end("{}");
    });
    const connection = await openConnection({ url, headers: {}, body: UNIQUE });
    for (let time = 0; time < 3; time++) await connection.ask();
    connection.close();
    expect(seen.size).toBe(3);
    expect(seen).not.toContain(UNIQUE);
  });
});

it("counts the CPU of a process with all that it starts, the ended included", async () => {
  const before = cpuOf([process.pid]);
  const burn = "while (process.cpuUsage().user < 300_000);";
  await once(spawn(process.execPath, ["-e", burn]), "exit");
  expect(cpuOf([process.pid]) - before).toBeGreaterThan(250_000);
});

const QUESTIONS: Question[] = [{ name: "countries", query: "{ countries { name } }" }];

const servers: { close(): Promise<void> }[] = [];
afterAll(async () => void (await Promise.all(servers.map((server) => server.close()))));

async function serving(listener: Parameters<typeof listen>[0]) {
  const server = await listen(listener);
  servers.push(server);
  return server;
}

async function answering(answer: object): Promise<Candidate> {
  const { url } = await serving((_request, response) => void response.end(JSON.stringify(answer)));
  return { name: "a gateway", url, pids: {}, stop: async () => {} };
}
