/** Our Spanish of the report of 2016: an unofficial translation, and marked as one wherever it is shown. */
export const OPENING =
  "La Red de Funcionarios de Enlace para el Combate al Tráfico Ilícito de Migrantes y Trata de Personas de los Países " +
  "Miembros de la CRM celebró su reunión el 8 de junio de 2016 en Tegucigalpa, Honduras, con la participación de " +
  "representantes de Canadá, Costa Rica, República Dominicana, El Salvador, Guatemala, Honduras, México, Panamá y los " +
  "Estados Unidos de América. La Red somete su informe a la consideración del Grupo Regional de Consulta sobre " +
  "Migración (GRCM), en los siguientes términos:";

export const POINTS: Record<string, string> = {
  "1":
    "Agradecer a las delegaciones de Canadá, Costa Rica, República Dominicana, El Salvador, Guatemala, Honduras, México, " +
    "Panamá y los Estados Unidos sus informes sobre nuevos esfuerzos y mejores prácticas en el combate al tráfico ilícito " +
    "de migrantes y a la trata de personas.",
  "2":
    "Agradecer a las delegaciones sus aportes acerca de los avances de los países en la implementación del Protocolo de " +
    "Palermo, con base en los indicadores elaborados por la OIM.",
  "2a":
    "Los países interesados que no han presentado el documento trabajan actualmente para presentarlo a la Secretaría " +
    "Técnica en un plazo de dos meses, a más tardar. La OIM brindará asistencia según se le solicite.",
  "2b": "Instamos a los países a utilizar herramientas en línea, como la herramienta de la UNODC, para suministrar la información.",
  "3":
    "Agradecer a las delegaciones sus insumos para la actualización de las matrices comparativas de legislación sobre " +
    "tráfico ilícito de migrantes y trata de personas, y los próximos pasos.",
  "3a":
    "La OIM ofreció a los Países Miembros de la CRM su capacidad técnica especializada para agilizar el proceso de " +
    "actualización de la matriz comparativa de legislación sobre tráfico ilícito de migrantes y trata de personas, y un " +
    "análisis de los principales obstáculos que dificultan las acciones de combate al tráfico ilícito de migrantes. Para " +
    "ello, esto se presentará a la Secretaría Técnica, a fin de que los Países Miembros puedan compartir la información pertinente.",
  "3b":
    "Con base en la sistematización de los datos anteriores sobre tráfico ilícito de migrantes, la Red determinará " +
    "posteriormente la necesidad de un plan de trabajo.",
  "4":
    "Agradecer a la Secretaría Técnica (ST) la información sobre el Programa Indicativo Plurianual para América Latina " +
    "2014 – 2020 de la Comisión Europea y los términos de la cooperación en materia migratoria para los Países Miembros de la CRM.",
  "4a": "Costa Rica manifestó su interés en programas o proyectos de migración laboral.",
  "4b": "Tomar nota de la propuesta de la OIM de establecer sinergias con el Sistema de la Integración Centroamericana (SICA).",
  "5":
    "Agradecer a la Coalición Regional contra la Trata de Personas el informe sobre una Estrategia Regional para la atención " +
    "y el acompañamiento a las víctimas de trata en los Países Miembros de la CRM que fue presentado.",
  "6":
    "Agradecer a la RROCM el diálogo, los comentarios y las propuestas para identificar un mecanismo de intercambio de " +
    "experiencias y cooperación. Los países tomaron nota de la importancia de incluir a la sociedad civil, con una " +
    "participación efectiva en los espacios nacionales y regionales vinculados con el tema.",
  "7": "Agradecer a las delegaciones sus aportes acerca de las nuevas actividades propuestas.",
  "7a":
    "Costa Rica propone impulsar acciones para abordar de manera más integral el combate al tráfico ilícito de migrantes, " +
    "de conformidad con los instrumentos internacionales ratificados por los Países Miembros relacionados con el Protocolo " +
    "contra el Tráfico Ilícito de Migrantes por Tierra, Mar y Aire.",
};
