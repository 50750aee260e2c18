import { make } from "../../kit/seed";
import { type Source } from "../../kit/source";
import { CooperationTheme } from "../theme.entity";
import { MIP, MIP_UNREAD, REPORT_2016, STRATEGY } from "./sources";

const theme = (sources: Source[], id: string, en: string, es: string) =>
  make(CooperationTheme, { id, name: { en, es }, sources, version: 1 });

/** The themes that were read; further ones are data too, and need no change here. */
export const themes = [
  theme([REPORT_2016], "labour-migration", "Labour migration", "Migración laboral"),
  theme(MIP, "security-and-development", "Security–development nexus", "Nexo entre seguridad y desarrollo"),
  theme(
    MIP,
    "governance",
    "Governance, accountability and equity",
    "Gobernanza, rendición de cuentas y equidad",
  ),
  theme(MIP, "inclusive-growth", "Inclusive growth", "Crecimiento inclusivo"),
  theme(MIP_UNREAD, "environment-and-climate", "Environment and climate", "Medio ambiente y clima"),
  theme(MIP_UNREAD, "higher-education", "Higher education", "Educación superior"),
  theme(
    MIP,
    "regional-economic-integration",
    "Regional economic integration",
    "Integración económica regional",
  ),
  theme(MIP, "security-and-rule-of-law", "Security and rule of law", "Seguridad y Estado de derecho"),
  theme(
    MIP,
    "climate-and-disaster-management",
    "Climate and disaster management",
    "Clima y gestión de desastres",
  ),
  theme(
    [STRATEGY],
    "care-of-trafficking-victims",
    "Care of victims of trafficking in persons",
    "Atención a víctimas de trata de personas",
  ),
];
