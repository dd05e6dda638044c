/** The path that is followed on the canvas, in a line, with the way back. */
import { useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { count } from "../words/counts.ts";

export function PathNote() {
  const desk = useDesk();
  const { path: wish, panel } = useViewState();
  const { path } = useSyncExternalStore(desk.paths.subscribe, desk.paths.get);
  if (path === null || wish.start === null || wish.end === null) return null;
  const words = `${desk.nameOf(wish.start)} to ${desk.nameOf(wish.end)}, ${count(path.steps.length, "step")}`;
  return (
    <section className="path-note" aria-label="Path on the canvas">
      <Icon name="route" size={14} />
      {panel === "paths" ? (
        <span>{words}</span>
      ) : (
        <Button className="link" onPress={() => desk.openPanel("paths")}>
          {words}
        </Button>
      )}
      <IconButton icon="x" label="Put the path away" onPress={() => desk.paths.clear()} />
    </section>
  );
}
