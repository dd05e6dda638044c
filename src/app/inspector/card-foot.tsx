/** What can be done with the thing on the card. */
import { Button } from "react-aria-components";
import { useDesk, useDrawState } from "../desk/desk-context.tsx";
import { SelectionExportMenu } from "../export/export-menu.tsx";

export function CardFoot({ thing }: { thing: string }) {
  const desk = useDesk();
  const { focus } = useDrawState();
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
      <SelectionExportMenu thing={thing} />
    </footer>
  );
}
