/** Commands that open the saved views, one for each. */
import type { Desk } from "../desk/desk.ts";
import type { Command } from "./command.ts";

/** One command for each view that is saved just now. */
export const viewCommands = (desk: Desk): Command[] =>
  desk.session.views.get().views.map(
    ({ iri, name }): Command => ({
      id: `view-${iri}`,
      group: "The canvas",
      words: `Open the view ${name}`,
      also: "saved",
      icon: "bookmark",
      run: () => desk.openView(iri),
    }),
  );
