import { Client } from "pg";

/** Every statement that this process sends to PostgreSQL, whoever sends it: counted where it leaves the driver. */
const sent: string[] = [];
const original = Client.prototype.query;
/** Whose credential it is is asked anew every two seconds, whatever else is asked. */
const CREDENTIAL =
  /FROM partners\.(credential_token t|partner p WHERE p\.id = \$1 AND p\.suspended_at IS NULL)/;
const IGNORED = /^(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SET |SELECT version\(\)|SHOW )/;

Client.prototype.query = function counted(this: Client, ...args: unknown[]) {
  const [first] = args;
  const text = typeof first === "string" ? first : (first as { text?: string } | undefined)?.text;
  if (text && !IGNORED.test(text) && !CREDENTIAL.test(text)) sent.push(text);
  return (original as (...args: unknown[]) => unknown).apply(this, args);
} as typeof Client.prototype.query;

/** The statements sent while something is done. */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = sent.length;
  await work();
  return sent.slice(before);
}
