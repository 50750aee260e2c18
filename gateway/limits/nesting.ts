import { type FastifyInstance } from "fastify";

import { HubError } from "../../services/kit/errors";
import { isTooDeep, MOST_DEPTH } from "../fetch/depth";

/** Of shorter bodies JSON can be made again, however deep they are. */
const SHORT = 4 * 1024;

/** Reads JSON, unless it is nested so deeply that whoever walks through it would run out of stack. */
export function readShallowJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    const json = body as string;
    if (isTooDeep(json, SHORT)) done(tooDeep());
    else return parse(request, json, done);
  });
}

const tooDeep = () =>
  new HubError("DEPTH_LIMIT", `The request is nested more than ${MOST_DEPTH} levels deep.`, {
    limit: MOST_DEPTH,
    fix: "Send values that are nested less deeply.",
  });
