/** The rooms of the house, and which may import which. services/README.md and gateway/README.md say why. */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const path = (...patterns) => ({ path: patterns });

module.exports = {
  forbidden: [
    rule("no-cycles", "A circle has no beginning to read from.", {}, { circular: true }),
    rule(
      "kit-knows-no-noun",
      "The kit knows GraphQL, TypeORM and identity, and no noun.",
      path("^services/kit/"),
      {
        path: "^(services|gateway|schema|test)/",
        pathNot: "^services/kit/",
      },
    ),
    rule(
      "subgraphs-do-not-meet",
      "A subgraph never imports a subgraph: the graph joins them.",
      path("^services/([^/]+)/"),
      {
        path: "^services/[^/]+/",
        pathNot: ["^services/$1/", "^services/kit/"],
      },
    ),
    rule(
      "subgraphs-know-no-gateway",
      "Nothing flows back.",
      path("^services/"),
      path("^(gateway|schema|test)/"),
    ),
    rule(
      "only-commands-know-the-roster",
      "The roster is for commands and the composition.",
      {
        path: "^(services|gateway|schema)/",
        pathNot: ["^services/(start|migrate|seed)\\.ts$", "^gateway/start\\.ts$", "^schema/compose\\.ts$"],
      },
      path("^services/index\\.ts$"),
    ),
    rule(
      "gateway-takes-identity-errors-config",
      "Of the kit the gateway takes identity, errors, config and limits alone.",
      {
        path: "^gateway/",
        pathNot: "^gateway/start\\.ts$",
      },
      {
        path: "^services/",
        pathNot:
          "^services/kit/(caller|identity|errors|config|limits|root|open|lifetime|telemetry/(metrics|serve-metrics|trace|open-trace))\\.ts$",
      },
    ),
    rule(
      "engine-stands-alone",
      "The engine knows GraphQL and federation, and nothing of this hub.",
      path("^gateway/engine/"),
      {
        path: "^(services|schema|gateway)/",
        pathNot: "^gateway/engine/",
      },
    ),
    rule(
      "no-typeorm-at-the-door",
      "The gateway has no database.",
      path("^gateway/(?!start)"),
      path("node_modules/(typeorm|pg)/"),
    ),
    rule("no-native-pg", "TypeORM would silently prefer it.", {}, path("node_modules/pg-native/")),
    rule("pages-ask-over-http", "Pages speak to the graph like any partner.", path("^gateway/pages/"), {
      path: "^(services|schema|gateway|test)/",
      pathNot: "^gateway/pages/",
    }),
    rule(
      "product-knows-no-test",
      "Nothing that runs depends on its proof.",
      path("^(services|gateway|schema)/"),
      path("^test/"),
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".cjs", ".mjs", ".json"],
      conditionNames: ["require", "node", "default", "types"],
    },
  },
};
