/** The header: whose dossier this is, the command field, undo and redo, checks, and the menus. */
import { Button } from "react-aria-components";
import { DRAFT, VERIFICATION } from "../../claims/claim-terms.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { useData, useDesk, useRevision } from "../desk/desk-context.tsx";
import { ExportMenu } from "../export/export-menu.tsx";
import { Icon } from "../glyphs/icon.tsx";
import type { Width } from "../look/width.ts";
import { useOpener } from "../open/opener-context.tsx";
import { pickFiles } from "../open/pick-files.ts";
import { count } from "../words/counts.ts";
import { Brand } from "./brand.tsx";
import { ChecksBadge } from "./checks-badge.tsx";
import { MOD } from "./keys.ts";
import { MoreMenu } from "./more-menu.tsx";
import { SaveNotes } from "./save-notes.tsx";
import { SaveState } from "./save-state.tsx";
import { ThemeButton } from "./theme-button.tsx";
import "./header.css";

interface HeaderProps {
  readonly width: Width;
  readonly railOpen: boolean;
  readonly onRail: () => void;
  readonly onPalette: () => void;
}

export function Header({ width, railOpen, onRail, onPalette }: HeaderProps) {
  const { session } = useDesk();
  const opener = useOpener();
  const size = useData(({ session: { claims, workspace } }) =>
    claims.count() > 0 ? count(claims.count(), "claim") : count(workspace.dossier.size, "statement"),
  );
  const drafts = useData(({ session: { workspace } }) => workspace.dossier.count(null, VERIFICATION, DRAFT));
  const narrow = width === "narrow";
  return (
    <header className="head">
      {width === "medium" && (
        <IconButton icon="panel-left" label="Search and filters" pressed={railOpen} onPress={onRail} />
      )}
      <Brand />
      <span className="sep" aria-hidden="true" />
      <h1 className="dossier">
        <span>{session.title}</span>{" "}
        <small>
          {size}
          {drafts > 0 && `, ${count(drafts, "draft")}`}
        </small>
      </h1>
      <Button
        className="palette"
        onPress={onPalette}
        aria-label="Search or run a command"
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Icon name="search" size={15} />
        <span>Search or run a command</span>
        <kbd>{MOD} K</kbd>
      </Button>
      {narrow ? (
        <>
          <ChecksBadge />
          <SaveState narrow />
          <MoreMenu />
        </>
      ) : (
        <>
          <UndoRedo />
          <ChecksBadge />
          <SaveState narrow={false} />
          <span className="row head-tools">
            <IconButton icon="folder-open" label="Open files" onPress={async () => opener.take(await pickFiles())} />
            <ExportMenu />
            <ThemeButton />
          </span>
        </>
      )}
      <SaveNotes />
    </header>
  );
}

function UndoRedo() {
  const desk = useDesk();
  useRevision();
  const { undoLabel, redoLabel } = desk.session.workspace;
  return (
    <span className="row head-tools">
      <IconButton
        icon="undo-2"
        label={undoLabel === null ? "Undo" : `Undo: ${undoLabel}`}
        shortcut={`${MOD} Z`}
        isDisabled={undoLabel === null}
        onPress={() => desk.undo()}
      />
      <IconButton
        icon="redo-2"
        label={redoLabel === null ? "Redo" : `Redo: ${redoLabel}`}
        shortcut={`${MOD} Shift Z`}
        isDisabled={redoLabel === null}
        onPress={() => desk.redo()}
      />
    </span>
  );
}
