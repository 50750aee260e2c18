import { currentLanguage } from "./language";
import { texts } from "./texts";

export function Loading() {
  return <Note text="loading" />;
}

export function NotLoaded() {
  return <Note text="notLoaded" />;
}

function Note({ text }: { text: "loading" | "notLoaded" }) {
  return (
    <p className="note" role="status" lang={currentLanguage()}>
      {texts[currentLanguage()][text]}
    </p>
  );
}
