import { linkedNoun, pointsOf } from "./linked-noun";
import { ReportSubject } from "./subject";

export const Obstacle = linkedNoun(
  "Obstacle",
  ReportSubject.OBSTACLE,
  "An obstacle in the register of obstacles, as far as reports speak of it.",
);
export const ObstaclePoints = pointsOf(Obstacle, ReportSubject.OBSTACLE, ({ id }) => id);
