import { startParts } from "../support/parts";

const QUERY = "{ people { name age letters { subject } } }";

describe("a gateway that is told to end", () => {
  it("still answers for a moment, and closes each connection with its answer, whichever way that takes", async () => {
    const parts = await startParts();
    const send = async (extensions: object | undefined) => {
      const response = await fetch(`${parts.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: QUERY, extensions }),
      });
      const { data } = (await response.json()) as { data: { people: object[] } };
      return [data.people.length, response.headers.get("connection")];
    };
    // Known from here on: without extensions it is answered before Apollo Server.
    const ways = [undefined, {}];
    for (const way of [...ways, ...ways]) expect(await send(way)).toEqual([2, "keep-alive"]);
    const ended = parts.stop();
    for (const way of ways) expect(await send(way)).toEqual([2, "close"]);
    await ended;
  });
});
