/** What can be done with the thing on the card. */
import { Button, MenuTrigger, Popover } from "react-aria-components";
import { RelationMenu, useRelationsLeft } from "../arrange/relation-items.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { type Act, thingActs } from "../entry/acts.ts";
import { SelectionExportMenu } from "../export/export-menu.tsx";
import { EditButton } from "../form/edit-button.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { MoreActs } from "./more-acts.tsx";

export function CardFoot({ thing }: { thing: string }) {
  const desk = useDesk();
  const { focus } = useDrawState();
  const { hidden, path } = useViewState();
  const end = path.start !== null && path.start !== thing && path.end === null ? "end" : "start";
  const drawable = desk.session.projection.graph.hasNode(thing);
  const relations = useRelationsLeft(thing);
  const leaves = desk.arranger.leaves(thing);
  const acts: Act[] = [
    ...(drawable && focus !== thing
      ? [{ id: "centre", icon: "crosshair", words: "Start from here", run: () => desk.centre(thing) } as const]
      : []),
    ...thingActs(desk, thing),
  ];
  return (
    <footer className="foot wrap">
      {desk.canBeDrawnFrom(thing) && (
        <Button className="btn pri sm" onPress={() => desk.entry.add({ subject: thing })} aria-keyshortcuts="A">
          <Icon name="plus" size={14} weight={2.2} />
          Add a claim
        </Button>
      )}
      <EditButton thing={thing} />
      {drawable && (
        <>
          <Button className="btn sm" onPress={() => desk.expand(thing)} aria-keyshortcuts="E">
            Expand
          </Button>
          {relations.length > 0 && (
            <MenuTrigger>
              <Button className="btn sm by-relation" aria-label="Expand by relation">
                <Icon name="chevron-down" size={14} />
              </Button>
              <Popover className="popover" placement="top start">
                <RelationMenu thing={thing} />
              </Popover>
            </MenuTrigger>
          )}
          {leaves.length > 1 && (
            <Button className="btn sm" onPress={() => desk.arranger.collapse(thing)}>
              Collapse
            </Button>
          )}
        </>
      )}
      <span className="grow" />
      {drawable && (
        <IconButton
          icon="route"
          label={end === "start" ? "Path from here" : "Path to here"}
          onPress={() => desk.paths.endAt(thing, end)}
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
      <MoreActs acts={acts} />
    </footer>
  );
}
