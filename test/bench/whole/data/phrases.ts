/** What synthetic texts are put together from: the same thing in both languages, word for word alike in meaning. */
type Pair = readonly [es: string, en: string];

export const WHO: readonly Pair[] = [
  ["La fiscalía especializada", "The specialised prosecution service"],
  ["La policía de frontera", "The border police"],
  ["El ministerio de trabajo", "The ministry of labour"],
  ["La red consular", "The consular network"],
  ["Una organización de mujeres", "A women's organisation"],
  ["La dirección de migración", "The directorate of migration"],
  ["El instituto de la niñez", "The institute for children"],
  ["La comisión interinstitucional", "The interinstitutional commission"],
  ["El gobierno municipal", "The municipal government"],
  ["La defensoría del pueblo", "The office of the ombudsperson"],
  ["La inspección de trabajo", "The labour inspectorate"],
  ["El servicio de salud", "The health service"],
];

export const DOES: readonly Pair[] = [
  ["capacitó a su personal en la detección de", "trained its staff in the detection of"],
  ["abrió un albergue para", "opened a shelter for"],
  ["firmó un protocolo sobre", "signed a protocol on"],
  ["hizo una campaña de información sobre", "ran an information campaign on"],
  ["creó un registro de", "set up a register of"],
  ["estableció una línea telefónica sobre", "established a telephone line on"],
  ["revisó su manual sobre", "revised its manual on"],
  ["coordinó operativos conjuntos contra", "coordinated joint operations against"],
  ["publicó estadísticas de", "published statistics of"],
  [
    "acordó con los países vecinos el intercambio de datos sobre",
    "agreed with its neighbours to exchange data on",
  ],
];

export const WHAT: readonly Pair[] = [
  ["la trata con fines de explotación laboral", "trafficking for labour exploitation"],
  ["el tráfico ilícito en rutas marítimas", "smuggling on sea routes"],
  ["documentos de viaje alterados", "altered travel documents"],
  ["niñas y niños no acompañados", "unaccompanied children"],
  ["redes que captan por internet", "networks that recruit online"],
  ["las agencias de reclutamiento", "recruitment agencies"],
  ["el lavado de ganancias", "the laundering of profits"],
  ["personas retornadas", "returned persons"],
  ["puestos fronterizos remotos", "remote border posts"],
  ["el trabajo doméstico", "domestic work"],
  ["la explotación en plantaciones", "exploitation on plantations"],
  ["casos con testigos en riesgo", "cases with witnesses at risk"],
  ["transporte y alojamiento", "transport and accommodation"],
  ["la repatriación voluntaria", "voluntary repatriation"],
];

export const HOW: readonly Pair[] = [
  ["con fondos propios y sin apoyo externo", "with its own funds and without external support"],
  ["junto con tres universidades de la región", "together with three universities of the region"],
  ["en las lenguas de los pueblos indígenas", "in the languages of indigenous peoples"],
  ["y publica cada año un informe", "and publishes a report each year"],
  [
    "durante dieciocho meses, con una evaluación al final",
    "for eighteen months, with an evaluation at the end",
  ],
  ["en cinco provincias y dos puertos", "in five provinces and two ports"],
  ["con personal permanente y turnos de noche", "with permanent staff and night shifts"],
  ["después de una consulta con la sociedad civil", "after a consultation with civil society"],
];

/** One text in two hundred says it: so many does the README's search find. */
export const SOUGHT: Pair = [
  "con medidas de protección para las víctimas",
  "with measures of protection for the victims",
];
