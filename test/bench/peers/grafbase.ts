import { type SmallGraph } from "../alone/candidates";
import { type Candidate } from "../candidate";

export async function grafbase(_graph: SmallGraph): Promise<Candidate> {
  throw new Error("not yet");
}
