import { readyQuery } from "../../support/ready-queries";
import { type Question } from "../candidate";
import { UNIQUE } from "../load/connection";

const search = readyQuery("partner");
const post = readyQuery("civil-society");
const dashboard = readyQuery("secretariat");

/** The three queries of the README; a contribution is posted under a key of its own each time. */
export const QUESTIONS: readonly Question[] = [
  { name: "region at a glance", query: dashboard.query },
  { name: "search practices", query: search.query, variables: search.variables },
  {
    name: "post a contribution",
    query: post.query,
    variables: { ...post.variables, key: UNIQUE },
    as: "rncom-hnd",
  },
];
