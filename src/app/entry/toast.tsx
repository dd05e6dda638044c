/** What was just changed, with the way back, for a few seconds; who hears instead of sees is told by the announcer. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { MOD } from "../header/keys.ts";
import { capital } from "../words/counts.ts";
import { KeptWriting } from "./kept-writing.tsx";
import "./toast.css";

const STAYS = 9000;

export function Toast() {
  const desk = useDesk();
  const { session } = desk;
  const [done, setDone] = useState<string | null>(null);
  const [held, setHeld] = useState(false);
  useEffect(
    () =>
      session.subscribe(({ commit: { origin, label } }) => {
        desk.entry.tell(null);
        if (origin === "edit" || origin === "query") setDone(label);
        // What was taken back, here or because it was refused, has no way back from here.
        else if (origin === "undo" || origin === "redo" || origin === "sync") setDone(null);
      }),
    [session, desk],
  );
  useEffect(() => {
    if (done === null || held) return;
    const timer = setTimeout(() => setDone(null), STAYS);
    return () => clearTimeout(timer);
  }, [done, held]);
  const trouble = useSyncExternalStore(desk.entry.subscribe, desk.entry.trouble);
  if (trouble !== null)
    return (
      <section className="toast" role="alert">
        <Icon name="circle-alert" size={15} />
        <span>{trouble}</span>
        <Button className="btn sm" onPress={() => desk.entry.tell(null)}>
          Put away
        </Button>
      </section>
    );
  if (done === null) return <KeptWriting />;
  return (
    <section
      className="toast"
      aria-label="Last change"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <span>{capital(done)}: done</span>
      <Button
        className="btn sm"
        onPress={() => {
          setDone(null);
          desk.undo();
        }}
        onFocusChange={setHeld}
        aria-keyshortcuts="Control+Z Meta+Z"
      >
        Undo
      </Button>
      <kbd>{MOD} Z</kbd>
    </section>
  );
}
