/** The export menus: from the header the dossier and what is on the canvas, from a card a thing or claim. */
import { useState } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { SYNTAXES, type Syntax } from "../../rdf/syntax.ts";
import type { Desk } from "../desk/desk.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { exportDossier, exportSelection } from "./export-dossier.ts";
import { CITATIONS, exportCard, exportNetwork, exportSources, NETWORKS, printCard } from "./network-and-sources.ts";
import { type Extent, PICTURES, takePicture } from "./pictures.ts";

const NOTES: Record<Syntax, string> = {
  turtle: "for reading and editing",
  trig: "keeps named graphs",
  ntriples: "one triple a line",
  nquads: "one quad a line",
};

interface Item {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  run(): void | Promise<void>;
}

interface Section {
  readonly head: string;
  readonly items: readonly Item[];
}

const EXTENTS: readonly { readonly extent: Extent; readonly head: string }[] = [
  { extent: "sight", head: "Picture of what is in sight" },
  { extent: "whole", head: "Picture of the whole drawing" },
];

/** Everything that can leave from the header. */
export function canvasExports(desk: Desk): Section[] {
  return [
    {
      head: "The dossier",
      items: SYNTAXES.map(({ id, label }) => ({
        id,
        label,
        note: NOTES[id],
        run: () => exportDossier(desk.session, id),
      })),
    },
    ...EXTENTS.map(({ extent, head }) => ({
      head,
      items: PICTURES.map((format) => ({
        id: `${extent}-${format.id}`,
        label: format.label,
        note: format.note,
        run: () => takePicture(desk, format, extent),
      })),
    })),
    {
      head: "Things and lines on the canvas",
      items: NETWORKS.map(({ id, label, note }) => ({ id, label, note, run: () => exportNetwork(desk, id) })),
    },
    { head: "Sources behind the canvas", items: citations(desk, null) },
  ];
}

/** Everything that can leave from the card of a thing, a claim or a source. */
export function selectionExports(desk: Desk, thing: string): Section[] {
  const name = desk.nameOf(thing);
  const isThing = desk.session.projection.graph.hasNode(thing) && !thing.startsWith("name:");
  return [
    {
      head: "With its claims and sources",
      items: SYNTAXES.map(({ id, label }) => ({
        id,
        label,
        note: NOTES[id],
        run: () => exportSelection(desk.session, thing, id, name),
      })),
    },
    ...(isThing
      ? [
          {
            head: "For print",
            items: [
              { id: "print", label: "Print the card", note: "", run: () => printCard(desk, thing) },
              { id: "card", label: "Card as a page", note: "HTML", run: () => exportCard(desk, thing) },
            ],
          },
        ]
      : []),
    { head: "Its sources", items: citations(desk, thing) },
  ];
}

const citations = (desk: Desk, about: string | null): Item[] =>
  CITATIONS.map(({ id, label, note }) => ({
    id: `cite-${id}`,
    label,
    note,
    run: () => exportSources(desk, about, id),
  }));

export function ExportMenu() {
  const desk = useDesk();
  return (
    <MenuTrigger>
      <Button className="ib" aria-label="Export the dossier">
        <Icon name="download" />
      </Button>
      <Sections label="Export the dossier" sections={() => canvasExports(desk)} />
    </MenuTrigger>
  );
}

/** For the foot of a card. */
export function SelectionExportMenu({ thing }: { thing: string }) {
  const desk = useDesk();
  const name = desk.nameOf(thing);
  return (
    <MenuTrigger>
      <Button className="btn sm quiet" aria-label={`Export ${name}`}>
        <Icon name="download" size={14} />
        Export
      </Button>
      <Sections label={`Export ${name}`} sections={() => selectionExports(desk, thing)} />
    </MenuTrigger>
  );
}

/** Runs an export and says how it went. */
export async function runExport(desk: Desk, { id, run }: Pick<Item, "id" | "run">): Promise<void> {
  try {
    await run();
    desk.announcer.say(
      id === "print"
        ? "The card has been handed to the printer’s dialog."
        : "The file has been handed to your browser’s downloads.",
    );
  } catch (error) {
    desk.drawing.report(error instanceof Error ? error.message : String(error));
  }
}

function Sections({ label, sections }: { label: string; sections: () => Section[] }) {
  const desk = useDesk();
  // Made when the menu opens: what is on the canvas is known then.
  const [made] = useState(sections);
  return (
    <Popover className="popover" placement="bottom end">
      <Menu
        className="menu"
        aria-label={label}
        onAction={(key) => {
          const item = sections()
            .flatMap((s) => s.items)
            .find((i) => i.id === key);
          if (item !== undefined) void runExport(desk, item);
        }}
      >
        {made.map(({ head, items }, i) => (
          <MenuSection key={head} className={i === 0 ? "" : "menu-part"}>
            <Header className="over menu-head">{head}</Header>
            {items.map(({ id, label: words, note }) => (
              <MenuItem key={id} id={id} className="menu-item" textValue={words}>
                {words}
                <span className="why">{note}</span>
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  );
}
