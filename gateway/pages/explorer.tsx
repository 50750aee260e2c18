import "./explorer.css";

import { lazy, Suspense, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";

import { Bar } from "./bar";
import { anonymous, type Credentials } from "./credentials";
import { createFetcher } from "./fetcher";
import { currentLanguage, type Language, preferredLanguage, remember, speak } from "./language";
import { Loading, NotLoaded } from "./note";
import { texts } from "./texts";
import { TryAs } from "./try-as";

const workbench = import("./workbench").catch(() => ({ default: NotLoaded }));
const Workbench = lazy(() => workbench);

type Problem = "unreachable" | "noDemoToken" | null;

function Explorer() {
  const [language, setLanguage] = useState(currentLanguage);
  const [credentials, setCredentials] = useState(anonymous);
  const [problem, setProblem] = useState<Problem>(null);
  // A new fetcher makes GraphiQL read the schema again: for another caller, or after the graph was away.
  const fetcher = useMemo(
    () => createFetcher(credentials, (reachable) => setProblem((now) => afterAnswer(reachable, now))),
    [credentials],
  );

  function become(next: Credentials) {
    setCredentials(next);
    setProblem(null);
  }

  function choose(next: Language) {
    speak(next);
    remember(next);
    setLanguage(next);
  }

  return (
    <>
      <Bar language={language} onLanguage={choose}>
        <TryAs language={language} onChoose={become} onProblem={() => setProblem("noDemoToken")} />
      </Bar>
      <div className="problem" role="alert">
        {problem && texts[language][problem]}
        {problem === "unreachable" && (
          <button type="button" onClick={() => become({ ...credentials })}>
            {texts[language].retry}
          </button>
        )}
      </div>
      {/* GraphiQL's own words are English only. */}
      <main lang="en">
        <Suspense fallback={<Loading />}>
          <Workbench fetcher={fetcher} />
        </Suspense>
      </main>
    </>
  );
}

function afterAnswer(reachable: boolean, before: Problem): Problem {
  if (!reachable) return "unreachable";
  return before === "unreachable" ? null : before;
}

speak(preferredLanguage());
createRoot(document.getElementById("explorer") as HTMLElement).render(<Explorer />);
