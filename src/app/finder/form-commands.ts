/** Commands that open a form: for the thing that is chosen, or for a new one. */
import type { Desk } from "../desk/desk.ts";
import type { Command } from "./command.ts";

/** The chosen thing, or the one in the middle, where it can be edited in a form: claims have an entry of their own. */
export function editable(desk: Desk): string | null {
  const { shown } = desk.view.get();
  const id = shown === null ? desk.drawing.get().focus : shown.kind === "thing" ? shown.id : null;
  const { claims, projection } = desk.session;
  if (id === null || id.startsWith("name:") || claims.isClaim(id)) return null;
  return claims.isSource(id) || projection.graph.hasNode(id) ? id : null;
}

/** See `commands.ts`. */
export const FORM_COMMANDS: readonly Command[] = [
  {
    id: "edit",
    group: "What is chosen",
    words: "Edit what is chosen",
    also: "form change fields",
    icon: "pencil",
    keys: "Shift+E",
    offered: (desk) => editable(desk) !== null,
    run: (desk) => {
      const thing = editable(desk);
      if (thing !== null) desk.forms.open(thing);
    },
  },
  {
    id: "new-thing",
    group: "What is chosen",
    words: "New thing",
    also: "create person place event document add entity",
    icon: "plus",
    keys: "Shift+N",
    run: (desk) => desk.forms.make(),
  },
];
