import { startParts } from "../support/parts";

const QUERY = "{ people { name age letters { subject } } }";

describe("a gateway that is told to end", () => {
  it("still answers for a moment, and closes each connection with its answer, whichever way that takes", async () => {
    const parts = await startParts();
    const send = async (accept: string) => {
      const response = await fetch(`${parts.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept },
        body: JSON.stringify({ query: QUERY }),
      });
      const { data } = (await response.json()) as { data: { people: object[] } };
      return [data.people.length, response.headers.get("connection")];
    };
    // Known from here on: with a plain `accept` it is answered before Apollo Server, and woven.
    const ways = ["application/json", "application/json; charset=utf-8"];
    for (const accept of [...ways, ...ways]) expect(await send(accept)).toEqual([2, "keep-alive"]);
    const ended = parts.stop();
    for (const accept of ways) expect(await send(accept)).toEqual([2, "close"]);
    await ended;
  });
});
