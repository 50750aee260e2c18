import { make } from "../../kit/seed";
import { Member } from "../member.entity";
import { ABOUT } from "./sources";

export const MEMBERS = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"];

/** The eleven Member Countries. */
export const members = MEMBERS.map((iso3) => make(Member, { iso3, sources: [ABOUT] }));
