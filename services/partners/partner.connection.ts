import { connectionOf } from "../kit/connection";
import { Partner } from "./partner.entity";
import { PartnerOrder } from "./partner.listing";

export const PartnerConnection = connectionOf(Partner, "Partner");

/** The arguments that every list of partners takes. */
export const FILTER = { defaultValue: {}, description: "Which partners." };
export const ORDER = { defaultValue: PartnerOrder.NAME, description: "How they are sorted." };
