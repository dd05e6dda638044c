/**
 * The forms with something typed that is not saved, each with the way back to it; asks before the page is left where
 * the browser does not keep them.
 */
import { useEffect, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { useDesk, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { isTouched } from "./form-desk.ts";

export function UnsavedForms() {
  const desk = useDesk();
  const drafts = useSyncExternalStore(desk.forms.subscribe, desk.forms.get);
  const { shown } = useViewState();
  const touched = [...drafts].filter(([, draft]) => isTouched(draft)).map(([thing]) => thing);
  const wouldLose = touched.length > 0 && !desk.forms.isKept;
  useEffect(() => {
    if (!wouldLose) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [wouldLose]);
  const others = touched.filter((t) => shown !== null && !(shown.kind === "thing" && shown.id === t));
  if (others.length === 0) return null;
  return (
    <p className="unsaved-forms" role="status">
      <Icon name="pencil" size={13} /> Not saved:
      {others.map((t) => (
        <Button key={t} className="link" onPress={() => desk.show(t)}>
          {desk.nameOf(t)}
        </Button>
      ))}
    </p>
  );
}
