const MARK = "__planner_twin_";
const NAME = new RegExp(`^(\\w+)${MARK}\\d+$`);
const ASKED = new RegExp(`(\\w+: ?)?\\b(\\w+)${MARK}(\\d+)\\b`, "g");

/** What a field is called where a key asks for it. */
export const twinOf = (field: string, shape: number) => `${field}${MARK}${shape}`;

export const isTwin = (name: string) => NAME.test(name);

/** A plan that asks subgraphs for the fields that they have. What comes of twins lies under their names. */
export const withoutTwins = <Plan>(plan: Plan): Plan =>
  plan === undefined ? plan : (JSON.parse(JSON.stringify(plan), namedAsToldOf) as Plan);

function namedAsToldOf(key: string, value: unknown): unknown {
  if (key === "operation" && typeof value === "string")
    return value.replace(ASKED, (_all, alias: string | undefined, field: string, shape: string) =>
      alias === undefined ? `${twinOf(field, Number(shape))}:${field}` : alias + field,
    );
  if (!isRequired(value)) return value;
  const [, field] = NAME.exec(value.alias ?? value.name) ?? [];
  return field === undefined ? value : { ...value, alias: field };
}

const isRequired = (value: unknown): value is { name: string; alias?: string } =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "Field" && "name" in value;
