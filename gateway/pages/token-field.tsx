import { type FormEvent, useRef, useState } from "react";

import { anonymous, type Credentials, pasted, readToken } from "./credentials";
import type { Texts } from "./texts";

type Props = { texts: Texts; onChoose(credentials: Credentials): void };

/** One's own token. Uncontrolled, so that it is never written into the document as an attribute. */
export function TokenField({ texts, onChoose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const applied = useRef("");
  const [malformed, setMalformed] = useState(false);

  function apply(event?: FormEvent) {
    event?.preventDefault();
    const text = field.current?.value ?? "";
    if (text === applied.current) return;
    applied.current = text;
    const token = readToken(text);
    setMalformed(text !== "" && token === null);
    onChoose(token ? pasted(token) : anonymous);
  }

  return (
    <form className="field" onSubmit={apply}>
      <label htmlFor="token">{texts.token}</label>
      <input
        ref={field}
        id="token"
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder={texts.tokenHint}
        aria-invalid={malformed}
        aria-describedby="token-problem"
        onBlur={() => apply()}
      />
      <span id="token-problem" role="alert">
        {malformed && texts.tokenMalformed}
      </span>
    </form>
  );
}
