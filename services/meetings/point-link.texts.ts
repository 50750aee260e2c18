import sql from "sql-template-tag";

import { type TextNoun } from "../kit/subgraph";
import { PointLink } from "./point-link.entity";
import { reportPointListing } from "./report-point.listing";

/** A tie's note is read by whoever sees its point. */
export const pointLinkTexts: TextNoun = {
  entity: PointLink,
  noun: "link of a point",
  alias: "l",
  visible: (caller) => sql`EXISTS (
    SELECT FROM meetings.report_point p WHERE p.id = l.point_id AND ${reportPointListing.visible(caller)})`,
};
