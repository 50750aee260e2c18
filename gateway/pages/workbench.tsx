import "graphiql/setup-workers/vite";
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import "./workbench.css";

import { useMonaco } from "@graphiql/react";
import { GraphiQL, type GraphiQLProps } from "graphiql";
import { useEffect, useState } from "react";

import { Loading, NotLoaded } from "./note";
import { openingTab } from "./opening";
import { readyQueries } from "./ready-queries";
import { storage } from "./storage";

const { query, variables } = openingTab();

const roomy = matchMedia("(min-width: 701px)").matches;

/** GraphiQL, in a chunk of its own: the bar above stands before this has arrived. */
export default function Workbench({ fetcher }: Pick<GraphiQLProps, "fetcher">) {
  const { monaco, actions } = useMonaco((store) => store);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    actions.initialize().catch(() => setFailed(true));
  }, [actions]);

  if (failed) return <NotLoaded />;
  // GraphiQL would draw its tabs before its editors, and lose the tab that a quick visitor picks meanwhile.
  if (!monaco) return <Loading />;
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={readyQueries}
      initialQuery={query ?? undefined}
      initialVariables={variables ?? undefined}
      defaultEditorToolsVisibility={roomy ? "variables" : false}
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>{null}</GraphiQL.Logo>
    </GraphiQL>
  );
}
