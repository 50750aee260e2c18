import { Country } from "./country.stub";
import { pointsOf } from "./linked-noun";
import { ReportSubject } from "./subject";

export const CountryPoints = pointsOf(Country, ReportSubject.COUNTRY, ({ iso3 }) => iso3);
