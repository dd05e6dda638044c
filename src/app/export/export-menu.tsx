/** The export menus: the dossier from the header, a thing or claim from its card. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { SYNTAXES, type Syntax } from "../../rdf/syntax.ts";
import type { Desk } from "../desk/desk.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { exportDossier, exportSelection } from "./export-dossier.ts";

const syntaxOf = (key: unknown): Syntax => SYNTAXES.find((s) => s.id === key)?.id ?? "turtle";

const NOTES: Record<Syntax, string> = {
  turtle: "for reading and editing",
  trig: "keeps named graphs",
  ntriples: "one triple a line",
  nquads: "one quad a line",
};

export function ExportMenu() {
  const desk = useDesk();
  return (
    <MenuTrigger>
      <Button className="ib" aria-label="Export the dossier">
        <Icon name="download" />
      </Button>
      <Formats
        label="Export the dossier"
        onChoose={(syntax) => done(desk, () => exportDossier(desk.session, syntax))}
      />
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
      <Formats
        label={`Export ${name} with its claims and sources`}
        onChoose={(syntax) => done(desk, () => exportSelection(desk.session, thing, syntax, name))}
      />
    </MenuTrigger>
  );
}

function done(desk: Desk, save: () => void): void {
  save();
  desk.announcer.say("The file has been handed to your browser’s downloads.");
}

function Formats({ label, onChoose }: { label: string; onChoose: (syntax: Syntax) => void }) {
  return (
    <Popover className="popover" placement="bottom end">
      <p className="menu-head over">{label}</p>
      <Menu className="menu" aria-label={label} onAction={(key) => onChoose(syntaxOf(key))}>
        {SYNTAXES.map((s) => (
          <MenuItem key={s.id} id={s.id} className="menu-item" textValue={s.label}>
            {s.label}
            <span className="why">{NOTES[s.id]}</span>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
