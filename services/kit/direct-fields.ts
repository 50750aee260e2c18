import { type GraphQLFieldResolver, type GraphQLResolveInfo } from "graphql";

type Resolve = GraphQLFieldResolver<object, unknown>;
type Class = abstract new (...args: never[]) => object;
type ReadParam = (
  root: object,
  args: Record<string, unknown>,
  context: object,
  info: GraphQLResolveInfo,
) => unknown;

/** What type-graphql has been told of fields and their methods, as far as it matters here. */
interface Told {
  objectTypes: { name: string; target: Class; fields?: { name: string; schemaName: string }[] }[];
  inputTypes: { target: unknown }[];
  fieldResolvers: Method[];
}
interface Method {
  kind: "internal" | "external";
  methodName: string;
  target: Class;
  getObjectType?: () => unknown;
  params?: Param[];
  middlewares?: unknown[];
}
interface Param {
  index: number;
  kind: string;
  name?: string;
  propertyName?: string;
  getType?: () => unknown;
}

/**
 * Calls a field's method without type-graphql in between, where that has nothing to add: no input to make an instance
 * of, no middleware. It makes promises for each argument of each such call, and a page of rows has hundreds of them.
 */
export function withDirectFields(
  resolvers: Record<string, Record<string, unknown>>,
  owners: readonly unknown[],
): void {
  const told = (globalThis as unknown as { TypeGraphQLMetadataStorage: Told }).TypeGraphQLMetadataStorage;
  const inputs = new Set(told.inputTypes.map(({ target }) => target));
  const fieldsOf = new Map(told.objectTypes.map(({ target, fields = [] }) => [target, fields]));
  const methodOf = (type: Class, name: string) =>
    told.fieldResolvers.find(
      (one) =>
        one.methodName === name &&
        one.getObjectType?.() === type &&
        (one.kind === "internal" || owners.includes(one.target)),
    );
  for (const { name, target } of told.objectTypes)
    for (const type of withParents(target))
      for (const field of fieldsOf.get(type) ?? []) {
        const wrapped = resolvers[name]?.[field.schemaName];
        const method = typeof wrapped === "function" ? methodOf(type, field.name) : undefined;
        const direct = method && directly(method, type, inputs);
        if (direct) resolvers[name]![field.schemaName] = among(wrapped as Resolve, target, direct);
      }
}

const withParents = (type: Class): Class[] =>
  type.prototype ? [type, ...withParents(Object.getPrototypeOf(type) as Class)] : [];

/** For objects of the class itself; all others are type-graphql's to judge. */
const among =
  (wrapped: Resolve, target: Class, direct: Resolve): Resolve =>
  (root, args, context, info) =>
    root.constructor === target ? direct(root, args, context, info) : wrapped(root, args, context, info);

function directly(
  { kind, methodName, target, params = [], middlewares = [] }: Method,
  type: Class,
  inputs: Set<unknown>,
): Resolve | undefined {
  const reads = params.toSorted((a, b) => a.index - b.index).map((param) => readerOf(param, type, inputs));
  if (middlewares.length > 0 || reads.includes(undefined)) return undefined;
  const owner = kind === "external" ? new (target as new () => object)() : undefined;
  return (root, args, context, info) => {
    const self = owner ?? root;
    const method = (self as Record<string, unknown>)[methodName];
    if (typeof method !== "function") return method;
    const given = new Array<unknown>(reads.length);
    for (let i = 0; i < reads.length; i++) given[i] = reads[i]!(root, args, context as object, info);
    return method.apply(self, given) as unknown;
  };
}

/** Undefined for what type-graphql makes an instance of. */
function readerOf(
  { kind, name, propertyName, getType }: Param,
  type: Class,
  inputs: Set<unknown>,
): ReadParam | undefined {
  const of = (value: object) => (propertyName ? (value as Record<string, unknown>)[propertyName] : value);
  if (kind === "context") return (_root, _args, context) => of(context);
  if (kind === "info") return (_root, _args, _context, info) => info;
  if (kind === "root" && !propertyName && (!getType || getType() === type)) return (root) => root;
  if (kind === "arg" && !inputs.has(getType?.())) return (_root, args) => args[name!];
  return undefined;
}
