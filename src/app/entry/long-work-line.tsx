/** How far a long change is, over the foot of the workbench, with the way to stop it. */
import { useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { ProgressLine } from "../states/progress-line.tsx";
import "./toast.css";

export function LongWorkLine() {
  const { long } = useDesk().editor;
  const work = useSyncExternalStore(long.subscribe, long.get);
  if (work === null) return null;
  return (
    <section className="toast long-work" aria-label="Going on">
      <ProgressLine words={work.words} done={work.done} />
      <Button className="btn sm" onPress={long.stop}>
        Stop
      </Button>
    </section>
  );
}
