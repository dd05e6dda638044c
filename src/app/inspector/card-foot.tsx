/** What can be done with the thing on the card. */
import { Button } from "react-aria-components";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { SelectionExportMenu } from "../export/export-menu.tsx";

export function CardFoot({ thing }: { thing: string }) {
  const desk = useDesk();
  const { focus } = useDrawState();
  const { hidden, path } = useViewState();
  const end = path.start !== null && path.start !== thing && path.end === null ? "end" : "start";
  const drawable = desk.session.projection.graph.hasNode(thing);
  return (
    <footer className="foot">
      {drawable && (
        <>
          <Button className="btn sm" onPress={() => desk.expand(thing)} aria-keyshortcuts="E">
            Expand
          </Button>
          {focus !== thing && (
            <Button className="btn sm" onPress={() => desk.centre(thing)}>
              Start from here
            </Button>
          )}
        </>
      )}
      <span className="grow" />
      {drawable && (
        <IconButton
          icon="route"
          label={end === "start" ? "Path from here" : "Path to here"}
          onPress={() => desk.pathEnd(thing, end)}
        />
      )}
      {drawable &&
        (hidden.includes(thing) ? (
          <Button className="btn sm" onPress={() => desk.bringBack([thing])}>
            Bring back
          </Button>
        ) : (
          <IconButton icon="eye-off" label="Remove from view" onPress={() => desk.removeFromView(thing)} />
        ))}
      <SelectionExportMenu thing={thing} />
    </footer>
  );
}
