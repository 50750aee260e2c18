import { type Candidate } from "../candidate";
import { type BenchPostgres } from "../whole/database";

export async function postgraphile(_postgres: BenchPostgres, _url: string): Promise<Candidate> {
  throw new Error("not yet");
}
