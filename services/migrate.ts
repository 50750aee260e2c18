import "reflect-metadata";

import { roster } from ".";
import { databasesOf } from "./kit/config";
import { migrate } from "./kit/provision";

/** Brings every subgraph's schema in DATABASE_URL up to date. */
migrate(roster, databasesOf(process.env), console.log).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
