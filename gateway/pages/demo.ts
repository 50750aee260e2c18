import type { Language } from "./language";

export type Person = { partner: string; name: Record<Language, string>; role: string };
export type DemoToken = { token: string; expiresAt: string };

/** The demonstration people; none where the hub runs for real. */
export async function demoPeople(): Promise<Person[]> {
  const answer = await fetch("/demo/people", { headers: { accept: "application/json" } });
  return answer.status === 200 ? ((await answer.json()) as Person[]) : [];
}

export async function demoToken(partner: string): Promise<DemoToken> {
  const answer = await fetch("/demo/token", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ partner }),
  });
  if (!answer.ok) throw new Error(`No demonstration token: ${answer.status}.`);
  return (await answer.json()) as DemoToken;
}
