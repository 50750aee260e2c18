import { compiled } from "./compiled";
import { regional } from "./regional";
import { againstSmuggling } from "./smuggling";
import { againstTrafficking } from "./trafficking";
import { forVictims } from "./victims";

/** The first practices: national and regional efforts that the secretariat compiled from public sources. */
export const practices = [...againstTrafficking, ...againstSmuggling, ...forVictims, ...regional].map(
  compiled,
);
