type Named = Record<string, string>;

const en = {
  hub: "RCM Exchange Hub",
  explorer: "Explorer",
  language: "Language",
  tryAs: "Try as",
  anonymous: "Anonymous",
  token: "Token",
  tokenHint: "Paste your bearer token",
  tokenMalformed: "That is not a bearer token: it has characters that a token cannot have.",
  roles: {
    secretariat: "Secretariat",
    delegation: "Delegations",
    coalition: "Regional coalition",
    "civil-society": "Civil society",
    observer: "Observers",
  } as Named,
  loading: "Loading the editor…",
  notLoaded: "The editor could not be loaded. Reload the page to try again.",
  unreachable: "The graph cannot be reached right now.",
  noDemoToken: "No token could be had for that person.",
  retry: "Try again",
};

const es: typeof en = {
  hub: "Centro de Intercambio de la CRM",
  explorer: "Explorador",
  language: "Idioma",
  tryAs: "Probar como",
  anonymous: "Anónimo",
  token: "Token",
  tokenHint: "Pegue su token de portador",
  tokenMalformed: "Eso no es un token de portador: tiene caracteres que un token no puede tener.",
  roles: {
    secretariat: "Secretaría",
    delegation: "Delegaciones",
    coalition: "Coalición regional",
    "civil-society": "Sociedad civil",
    observer: "Observadores",
  },
  loading: "Cargando el editor…",
  notLoaded: "No se pudo cargar el editor. Recargue la página para volver a intentarlo.",
  unreachable: "En este momento no es posible conectarse al grafo.",
  noDemoToken: "No se pudo obtener un token para esa persona.",
  retry: "Reintentar",
};

export type Texts = typeof en;
export const texts = { en, es };
