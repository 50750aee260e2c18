import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import { Metrics } from "../../services/kit/telemetry/metrics";
import { type CollectedSpan, startCollector } from "../support/collector";
import { freshDatabase, type TestDatabase } from "../support/database";
import { built, Program } from "../support/program";
import { readyQuery } from "../support/ready-queries";
import { type Answer } from "../support/world";

jest.setTimeout(120_000);
const SERVER = 2;
const CLIENT = 3;

/** The hub as its own process, as an operator runs it, and a collector beside it. */
let collector: Awaited<ReturnType<typeof startCollector>>;
let database: TestDatabase;
let hub: Program;
let url: string;
let bearer: string;
beforeAll(async () => {
  collector = await startCollector();
  database = await freshDatabase();
  hub = new Program(built("gateway/start.js"), {
    PORT: "0",
    DATABASE_URL: database.url,
    HUB_SECRET: "a secret for tests, of 32 characters",
    LOG_LEVEL: "trace",
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_BSP_SCHEDULE_DELAY: "200",
  });
  [, url = ""] = await hub.says(/ready: (http:\S+)/, 60_000);
  const response = await fetch(`${url}/demo/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ partner: "rncom" }),
  });
  bearer = ((await response.json()) as { token: string }).token;
});
afterAll(async () => {
  await hub?.stop();
  await database?.drop();
  await collector?.close();
});

async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
const write = (query: string, variables: object) =>
  ask(query, variables, { authorization: `Bearer ${bearer}` });

const metrics = async () => (await fetch(`${url}/metrics`)).text();
/** The value of a series; 0 where it is not there. */
const figure = (text: string, series: string) =>
  Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length + 1) ?? 0,
  );
/** The spans of a trace, once its outermost has come: those beneath it have come before, or together with it. */
async function spansOf(traceId: string): Promise<CollectedSpan[]> {
  for (const began = Date.now(); Date.now() < began + 20_000; await sleep(50)) {
    const spans = collector.spans().filter((span) => span.traceId === traceId);
    if (spans.some(({ name }) => name === "POST /graphql")) return spans;
  }
  throw new Error("The trace did not come.");
}
const traceOf = (traceId: string) => ({ traceparent: `00-${traceId}-${CALLER}-01` });
const CALLER = "00f067aa0ba902b7";

describe("metrics", () => {
  it("tell of operations by names known in advance, of all others together", async () => {
    const series = (operation: string) =>
      `hub_operation_duration_seconds_count{operation="${operation}",type="query"}`;
    const before = await metrics();
    await ask(readyQuery("secretariat").query);
    for (let i = 0; i < 50; i++) await ask(`query Ana_Lopez_${i} { countries { totalCount } }`);
    const after = await metrics();
    expect(figure(after, series("RegionAtAGlance")) - figure(before, series("RegionAtAGlance"))).toBe(1);
    expect(figure(after, series("other")) - figure(before, series("other"))).toBe(50);
    expect(after).not.toMatch(/Ana_Lopez/);
  });

  it("tell of requests that were refused before GraphQL began, by code", async () => {
    const series = (code: string) => `hub_refused_requests_total{code="${code}"}`;
    const before = await metrics();
    await ask("{ __typename }", {}, { authorization: "Bearer nobody.knows.it" });
    await ask("{ __typename }", { filler: "x".repeat(300_000) });
    await ask(`{ ${"__typename ".repeat(100)} }`);
    const body = "{ no JSON";
    const headers = { "content-type": "application/json" };
    await fetch(`${url}/graphql`, { method: "POST", headers, body });
    const after = await metrics();
    for (const code of ["UNAUTHENTICATED", "BODY_LIMIT", "ROOT_FIELD_LIMIT", "BAD_USER_INPUT"])
      expect([code, figure(after, series(code)) - figure(before, series(code))]).toEqual([code, 1]);
  });

  it("tell of each subgraph how long it took, what failed, and the breaker's state", async () => {
    await ask(readyQuery("secretariat").query);
    const text = await metrics();
    for (const subgraph of ["countries", "best-practices", "civil-society"]) {
      expect(
        figure(text, `hub_subgraph_fetch_duration_seconds_count{subgraph="${subgraph}"}`),
      ).toBeGreaterThan(0);
      expect(figure(text, `hub_subgraph_breaker{subgraph="${subgraph}",state="closed"}`)).toBe(1);
      expect(figure(text, `hub_postgres_pool{subgraph="${subgraph}",state="total"}`)).toBeGreaterThan(0);
    }
  });

  it("tell of caches, of the event loop and of the process", async () => {
    const hits = 'hub_cache_hits_total{cache="plans"}';
    const read = () => ask("{ countries { totalCount } }");
    await read();
    const before = await metrics();
    await read();
    const after = await metrics();
    expect(figure(after, hits)).toBe(figure(before, hits) + 1);
    expect(figure(after, 'hub_cache_entries{cache="documents"}')).toBeGreaterThan(0);
    expect(after).toMatch(/^nodejs_eventloop_lag_p99_seconds \S+$/m);
    expect(after).toMatch(/^process_cpu_seconds_total \S+$/m);
  });

  it("tell of errors by code", async () => {
    const series = 'hub_operation_errors_total{operation="other",type="mutation",code="UNAUTHENTICATED"}';
    const before = figure(await metrics(), series);
    await ask(POST, { key: randomUUID(), text: "x" });
    expect(figure(await metrics(), series)).toBe(before + 1);
  });

  it("grow with nothing that callers choose", async () => {
    const series = async () => (await metrics()).split("\n").filter((line) => !line.startsWith("#")).length;
    await ask("query A { countries { totalCount } }");
    const before = await series();
    for (let i = 0; i < 200; i++) await ask(`query Q${i} { c${i}: countries { totalCount } }`);
    expect(await series()).toBe(before);
  });

  it("of any kind have a bounded number of series", () => {
    const own = new Metrics();
    const counter = own.counter("x_total", "x");
    for (let i = 0; i < 10_000; i++) counter.add({ code: `c${i}` });
    return own.registry.metrics().then((text) => {
      const lines = text.split("\n").filter((line) => line.startsWith("x_total{"));
      expect(lines.length).toBeLessThanOrEqual(501);
      expect(lines.at(-1)).toBe('x_total{code="other"} 9500');
    });
  });
});

describe("traces", () => {
  it("lead from the caller's span over the gateway and the subgraphs to each statement", async () => {
    const traceId = randomUUID().replaceAll("-", "");
    await ask(readyQuery("secretariat").query, {}, traceOf(traceId));
    const spans = await spansOf(traceId);
    const byId = new Map(spans.map((span) => [span.spanId, span]));
    const chain = (span: CollectedSpan): string[] => {
      const above = byId.get(span.parentSpanId ?? "");
      return [span.name, ...(above ? chain(above) : [span.parentSpanId ?? ""])];
    };
    const statements = spans.filter(({ attributes }) => attributes["db.system.name"]);
    expect(statements.length).toBeGreaterThan(5);
    for (const statement of statements) {
      const subgraph = chain(statement)[1]!.replace("subgraph ", "");
      expect(chain(statement)).toEqual([
        "SELECT",
        `subgraph ${subgraph}`,
        `fetch ${subgraph}`,
        "POST /graphql",
        CALLER,
      ]);
      expect(statement.kind).toBe(CLIENT);
    }
    const root = spans.find(({ name }) => name === "POST /graphql")!;
    expect(root.kind).toBe(SERVER);
    expect(root.attributes).toMatchObject({
      "graphql.operation.name": "RegionAtAGlance",
      "graphql.operation.type": "query",
    });
  });

  it("stay apart where many wait for a connection at once", async () => {
    const traces = Array.from({ length: 40 }, () => randomUUID().replaceAll("-", ""));
    await Promise.all(
      traces.map((traceId) => ask("{ practices { totalCount nodes { id } } }", {}, traceOf(traceId))),
    );
    const counts: number[] = [];
    for (const traceId of traces)
      counts.push((await spansOf(traceId)).filter(({ attributes }) => attributes["db.system.name"]).length);
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeGreaterThan(0);
  });

  it("tell what failed by its code, and lead on from there to the log by the correlation id", async () => {
    const traceId = randomUUID().replaceAll("-", "");
    await database.query("ALTER TABLE countries.country RENAME TO country_hidden");
    await ask("{ countries { totalCount } }", {}, { ...traceOf(traceId), "x-correlation-id": "report-8" });
    await database.query("ALTER TABLE countries.country_hidden RENAME TO country");
    const spans = await spansOf(traceId);
    expect(spans.find(({ name }) => name === "SELECT")!.status).toEqual({ code: 2, message: "42P01" });
    expect(spans.find(({ name }) => name === "POST /graphql")!.attributes["hub.correlation_id"]).toBe(
      "report-8",
    );
    const lines = hub.output.split("\n").filter((line) => line.includes('"report-8"'));
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ subgraph: "countries", err: expect.objectContaining({ code: "42P01" }) }),
    ]);
  });

  it("begin anew where the caller's header is none, and the hub works", async () => {
    for (const traceparent of ["", "garbage", `00-${"0".repeat(32)}-${"0".repeat(16)}-01`]) {
      const { errors } = await ask("{ countries { totalCount } }", {}, { traceparent });
      expect(errors).toBeUndefined();
    }
  });
});

describe("what was asked and by whom", () => {
  it("is in no metric, no span and no line of the log", async () => {
    const mark = `MARK${randomUUID().replaceAll("-", "")}`;
    const posted = await write(POST, { key: mark, text: `Text ${mark}` });
    expect(posted.errors).toBeUndefined();
    await ask(`query ${mark} { contribution(id: "${mark}") { id } }`);
    await ask("query ($s: String!) { practices(filter: { search: $s }) { totalCount } }", { s: mark });
    await ask("{ countries { totalCount } }", {}, { authorization: `Bearer rcm_${mark}${"x".repeat(7)}` });
    await ask("{ countries { totalCount } }", {}, { tracestate: `a=${mark}`, baggage: `user=${mark}` });
    await ask(
      `{ ${mark}: countries { totalCount } practices(filter: { search: "${mark}" }) { totalCount } }`,
    );
    await ask(`{ ${mark} }`);
    await ask(`{ countries(first: "${mark}") { ${mark} } `);
    await ask(`query ($n: Int, $d: Date) { practices(first: $n) { totalCount } }`, { n: mark, d: mark });
    await ask(`{ practice(id: "${mark}") { id } practices(after: "${mark}") { totalCount } }`);
    await ask(`{ ${Array.from({ length: 61 }, (_, i) => `${mark}${i}: __typename`).join(" ")} }`);
    await ask(`{ country(iso3: "GTM") { ...${mark} } } fragment ${mark} on Country { ...${mark} }`);
    await ask("{ __typename }", {}, { "x-correlation-id": `${mark}@example.org` });
    await ask("{ __typename }", {}, { "x-correlation-id": `rcm_${mark}${"x".repeat(7)}` });
    for (const body of [
      `{ "query": ${mark} }`,
      `[{"query":"${mark}"}]`,
      `{"query":"{ __typename }","operationName":"${mark}"}`,
    ])
      await fetch(`${url}/graphql?${mark}=${mark}`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie: mark, "x-forwarded-for": mark },
        body,
      });
    await write(POST, { key: `${mark} `, text: mark });
    await write(POST.replace("$text", `"${mark} \\u0000"`), { key: mark, text: mark });
    // A failure in the middle of a write, whose values PostgreSQL's own message would repeat.
    await database.query(
      `ALTER TABLE civil_society.contribution ADD CONSTRAINT marked CHECK (text::text NOT LIKE '%${mark} fails%')`,
    );
    const failed = await write(POST, { key: `${mark}-2`, text: `${mark} fails` });
    expect(failed.errors![0]!.extensions.code).toBe("INTERNAL_SERVER_ERROR");
    await database.query(`CREATE FUNCTION civil_society.shout() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM (NEW.text::text)::integer; RETURN NEW; END $$;
      CREATE TRIGGER shout BEFORE INSERT ON civil_society.contribution FOR EACH ROW EXECUTE FUNCTION civil_society.shout()`);
    const shouted = await write(POST, { key: `${mark}-3`, text: mark });
    expect(shouted.errors![0]!.extensions.code).toBe("INTERNAL_SERVER_ERROR");
    await database.query("DROP TRIGGER shout ON civil_society.contribution");

    const last = randomUUID().replaceAll("-", "");
    await ask("{ countries { totalCount } }", {}, traceOf(last));
    await spansOf(last);
    // The rest of what it prints is for people, and tells them how to get a token.
    const logged = hub.output.split("\n").filter((line) => line.startsWith("{"));
    expect(logged.length).toBeGreaterThan(0);
    for (const told of [await metrics(), collector.received(), logged.join("\n")]) {
      expect(told).not.toContain(mark);
      expect(told).not.toContain(bearer);
      expect(told).not.toMatch(/eyJ\w|"rncom"/);
    }
  });
});

describe("where no exporter is configured", () => {
  it("nothing of OpenTelemetry's machinery is loaded", async () => {
    const probe = new Program([process.execPath, "-e", LOADED], {});
    await probe.ended;
    expect(probe.output.trim()).toBe("none, then some");
  });
});

/** Loads all that serves, opens no trace and then one, and says which packages that took. */
const LOADED = `
  require("./dist/gateway/server.js");
  require("./dist/services/kit/open.js");
  const { openTrace } = require("./dist/services/kit/telemetry/open-trace.js");
  const some = () => (Object.keys(require.cache).some((file) => /@opentelemetry.(sdk|exporter)/.test(file)) ? "some" : "none");
  openTrace(null);
  const before = some();
  openTrace({ endpoint: "http://127.0.0.1:1", service: "x", ratio: 1 });
  console.log(before + ", then " + some());
`;
const POST = /* GraphQL */ `
  mutation ($key: ID!, $text: String!) {
    postContribution(idempotencyKey: $key, input: { kind: CALL, text: { en: $text } }) { id }
  }
`;
