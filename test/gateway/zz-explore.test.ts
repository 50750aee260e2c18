import { readFileSync, writeFileSync } from "node:fs";
import { buildSchema, getNamedType, getNullableType, isCompositeType, isListType, isObjectType, isRequiredArgument, type GraphQLObjectType } from "graphql";
import { people } from "../support/people";
import { startWorld, type World } from "../support/world";
let world: World;
beforeAll(async () => { world = await startWorld({ environment: { COST_LIMIT: "1000000000000", OPERATION_LIMITS: "tokens=100000" } }); });
afterAll(() => world.stop());
it("explores", async () => {
  const schema = buildSchema(readFileSync("schema/api.graphql", "utf8"), { assumeValid: true });
  const max: Record<string, number> = {};
  const usable = (f: any) => f.args.filter(isRequiredArgument).length === 0;
  const args: Record<string, string> = {
    "Query.legislationMatrix": '(asOf:"2016-06-08")', "Query.adoptionMatrix": '(edition:"2011-revised")', "Query.participation": '', "Country.legislation": '(asOf:"2016-06-08")', "Country.adoptionSummary": '(edition:"2011-revised")',
    "Query.indicatorGrid": '(framework:"HUB-DEMO-1",period:"2016")', "Query.divergences": '(asOf:"2016-06-08")', "Query.treatyStatus":"(instrument:TIP)","Report.rendering":"(format:HTML)", "Query.matrixCells": '(asOf:"2016-06-08",first:100)', "Query.obstacles":'(asOf:"2016-06-08",first:50)',
  };
  const sel = (t: any, depth: number, spine: string[]): string => {
    const parts: string[] = ["__typename"];
    for (const f of Object.values((t as GraphQLObjectType).getFields())) {
      const named = getNamedType(f.type); const key = `${t.name}.${f.name}`;
      if (!isObjectType(named) || !(usable(f) || args[key] !== undefined)) continue;
      if (f.name === "edges" || depth === 0) continue;
      let a = args[key] ?? (f.args.some((x: any) => x.name === "first") ? (spine.length < 2 ? "(first:100)" : "(first:3)") : "");
      parts.push(`${f.name}${a}{${sel(named, depth - 1, [...spine, key])}}`);
    }
    return parts.join(" ");
  };
  const walk = (t: any, v: any) => { for (const f of Object.values((t as GraphQLObjectType).getFields()) as any[]) { const x = v?.[f.name]; if (x == null || !isCompositeType(getNamedType(f.type))) continue; if (isListType(getNullableType(f.type))) { const k = `${t.name}.${f.name}`; max[k] = Math.max(max[k] ?? 0, x.length); for (const y of x) walk(getNamedType(f.type), y); } else walk(getNamedType(f.type), x); } };
  const q = schema.getQueryType()!;
  for (const f of Object.values(q.getFields())) {
    const key = `Query.${f.name}`; const named: any = getNamedType(f.type);
    if (!isObjectType(named)) continue;
    if (!usable(f) && args[key] === undefined) { console.log("skip", key); continue; }
    const a = args[key] ?? (f.args.some((x) => x.name === "first") ? "(first:100)" : "");
    const isConn = named.name.endsWith("Connection");
    const query = `{${f.name}${a}{${sel(named, isConn ? 3 : 3, [key])}}}`;
    const started = Date.now();
    const r = await world.as(people.secretariat).ask(query);
    if (r.errors) console.log(key, query.length, JSON.stringify(r.errors).slice(0, 300));
    walk(q, r.data ?? {});
    if (Date.now() - started > 2000) console.log(key, Date.now() - started, "ms");
  }
  writeFileSync("/tmp/max.json", JSON.stringify(Object.fromEntries(Object.entries(max).sort((a, b) => b[1] - a[1])), null, 1));
}, 900_000);
