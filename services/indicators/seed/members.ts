import { make } from "../../kit/seed";
import { Confidence } from "../../kit/source";
import { Member } from "../member.entity";

const sources = [
  { citation: "Regional Conference on Migration, portal.crmsv.org/en/about-us", confidence: Confidence.HIGH },
];

/** The eleven Member Countries. */
export const members = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"].map(
  (iso3) => make(Member, { iso3, sources }),
);
