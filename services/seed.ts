import "reflect-metadata";

import { roster } from ".";
import { databasesOf } from "./kit/config";
import { seed } from "./kit/provision";

/** Loads the real data into DATABASE_URL; doing it again changes nothing. */
seed(roster, databasesOf(process.env), console.log).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
