import { connectionOf } from "../kit/connection";
import { PracticeRevision } from "./revision.entity";

export const PracticeRevisionConnection = connectionOf(PracticeRevision, "PracticeRevision");
