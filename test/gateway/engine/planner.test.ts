/** A machine for which the planner has no binary: Windows, or Linux with musl. */
jest.mock("@graphql-hive/router-query-planner", () => {
  throw new Error("Cannot find native binding.");
});

import { createPlanner } from "../../../gateway/engine/planner";

it("says where it can run, and how to go on, where the planner does not load", () => {
  const start = () => createPlanner("type Query { a: Int }");
  expect(start).toThrow(/no binary that loads on this machine \(\w+-\w+\)/);
  expect(start).toThrow(/Linux with glibc .* macOS/);
  expect(start).toThrow(/docker compose up.*WSL 2/);
});
