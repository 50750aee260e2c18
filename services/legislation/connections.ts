import { connectionOf } from "../kit/connection";
import { MatrixCell } from "./cell.entity";
import { MatrixDispute } from "./dispute.entity";
import { MatrixEntry } from "./entry.entity";
import { Law, Provision } from "./law.entity";
import { Obstacle } from "./obstacle.entity";
import { CapacityOffer } from "./offer.entity";

export const LawConnection = connectionOf(Law, "Law");
export const ProvisionConnection = connectionOf(Provision, "Provision");
export const MatrixCellConnection = connectionOf(MatrixCell, "MatrixCell");
export const MatrixEntryConnection = connectionOf(MatrixEntry, "MatrixEntry");
export const MatrixDisputeConnection = connectionOf(MatrixDispute, "MatrixDispute");
export const ObstacleConnection = connectionOf(Obstacle, "Obstacle");
export const CapacityOfferConnection = connectionOf(CapacityOffer, "CapacityOffer");
