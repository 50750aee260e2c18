import { useEffect, useRef, useState } from "react";

import { anonymous, type Credentials, demonstrated } from "./credentials";
import { demoPeople, type Person } from "./demo";
import type { Language } from "./language";
import { texts } from "./texts";
import { TokenField } from "./token-field";

type Props = { language: Language; onChoose(credentials: Credentials): void; onProblem(): void };

/** Where the hub offers demonstration people, a list of them; elsewhere a field for one's own token. */
export function TryAs({ language, onChoose, onProblem }: Props) {
  const [people, setPeople] = useState<Person[]>();

  useEffect(() => {
    demoPeople().then(setPeople, () => setPeople([]));
  }, []);

  if (!people) return null;
  if (people.length === 0) return <TokenField texts={texts[language]} onChoose={onChoose} />;
  return <PersonSelect people={people} language={language} onChoose={onChoose} onProblem={onProblem} />;
}

function PersonSelect({ people, language, onChoose, onProblem }: Props & { people: Person[] }) {
  const [partner, setPartner] = useState("");
  const wanted = useRef("");
  const { tryAs, anonymous: nobody, roles } = texts[language];

  async function choose(next: string) {
    setPartner(next);
    wanted.current = next;
    try {
      const credentials = next ? await demonstrated(next) : anonymous;
      // Somebody else may have been chosen while this token was on its way.
      if (wanted.current === next) onChoose(credentials);
    } catch {
      if (wanted.current !== next) return;
      setPartner("");
      onChoose(anonymous);
      onProblem();
    }
  }

  return (
    <label className="field">
      {tryAs}
      <select value={partner} onChange={(event) => choose(event.target.value)}>
        <option value="">{nobody}</option>
        {[...new Set(people.map(({ role }) => role))].map((role) => (
          <optgroup key={role} label={roles[role] ?? role}>
            {people
              .filter((person) => person.role === role)
              .map((person) => (
                <option key={person.partner} value={person.partner}>
                  {person.name[language]}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
