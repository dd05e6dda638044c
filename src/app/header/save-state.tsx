/** Whether what was changed is saved, and where; opens what can be done about it. */
import { useEffect, useSyncExternalStore } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { isKey } from "../finder/command.ts";
import { Icon } from "../glyphs/icon.tsx";
import type { IconName } from "../glyphs/icon-shapes.ts";
import { type KeeperKind, type KeeperState, stateWords } from "../storage/keeper-state.ts";
import { count, listed } from "../words/counts.ts";
import { MOD } from "./keys.ts";
import "./save-state.css";

const ICONS: Readonly<Record<KeeperKind, IconName>> = {
  clean: "check",
  saving: "hourglass",
  saved: "check",
  kept: "hard-drive",
  unkept: "triangle-alert",
};

export function SaveState({ narrow }: { narrow: boolean }) {
  const { keeper } = useDesk().session;
  const state = useSyncExternalStore(keeper.subscribe, keeper.get);
  useSaveKey(() => void keeper.save());
  const isTroubled = state.trouble !== null || state.conflicts.length > 0;
  const words = stateWords(state, keeper.place.name);
  const tone = state.kind === "unkept" || state.conflicts.length > 0 ? "bad" : isTroubled ? "warn" : state.kind;
  return (
    <DialogTrigger>
      <Button
        className={narrow ? `ib save-icon ${tone}` : `badge save-state ${tone}`}
        aria-label={isTroubled ? `${words}: something needs you` : words}
      >
        <Icon name={isTroubled ? "triangle-alert" : ICONS[state.kind]} size={narrow ? 18 : 14} weight={2} />
        {!narrow && <span>{words}</span>}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="save-sheet" aria-label="What is saved">
          {({ close }) => <Sheet state={state} onClose={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Ctrl or Cmd and S save, in a field too; the browser would save the page. */
function useSaveKey(save: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isKey(event, "Mod+S")) return;
      event.preventDefault();
      save();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [save]);
}

/** Where what was changed is, for a dossier at an endpoint. */
function atEndpoint(kind: KeeperKind, name: string): string {
  switch (kind) {
    case "clean":
      return `What you change is kept in this browser at once and sent to ${name}.`;
    case "saved":
      return `${name} holds everything that you have changed.`;
    case "saving":
      return `Your changes are on their way to ${name}. Work on meanwhile.`;
    case "kept":
      return `Your changes are kept in this browser and are sent when ${name} takes them.`;
    case "unkept":
      return "";
  }
}

/** Where what was changed is. */
function whereabouts(
  { kind, unfiled }: KeeperState,
  place: { readonly isAutomatic: boolean; readonly name?: string },
): string {
  if (place.name !== undefined) return atEndpoint(kind, place.name);
  const files = unfiled.length > 3 ? count(unfiled.length, "file") : listed(unfiled);
  switch (kind) {
    case "clean":
      return "The files hold everything. What you change is kept in this browser at once.";
    case "saved":
      return "The files hold everything that you have changed.";
    case "saving":
      return `Your changes to ${files === "" ? "the dossier" : files} are on their way.`;
    case "kept":
      return place.isAutomatic
        ? `Your changes to ${files} are kept in this browser and are not in the files yet.`
        : `Your changes to ${files} are kept in this browser, also when the page is closed. The files do not hold them.`;
    case "unkept":
      return "";
  }
}

function Sheet({ state, onClose }: { state: KeeperState; onClose: () => void }) {
  const desk = useDesk();
  const { keeper } = desk.session;
  const lacks = state.unfiled.length > 0;
  const then = (work: () => unknown) => () => {
    onClose();
    work();
  };
  return (
    <>
      <h2>{stateWords(state, keeper.place.name)}</h2>
      <p>{whereabouts(state, keeper.place)}</p>
      {state.trouble !== null && <p className="save-trouble">{state.trouble}</p>}
      {state.conflicts.map(({ path, sentence }) => (
        <p key={path} className="save-trouble">
          {sentence}
        </p>
      ))}
      <div className="row wrap save-acts">
        {lacks && state.kind !== "unkept" && (
          <Button className="btn pri sm" onPress={then(() => void keeper.save())}>
            {keeper.place.words} <kbd>{MOD} S</kbd>
          </Button>
        )}
        {state.kind === "unkept" && (
          <Button className="btn sm" onPress={then(() => void keeper.tryAgain())}>
            Try again
          </Button>
        )}
        {lacks && (state.kind === "unkept" || state.trouble !== null || state.conflicts.length > 0) && (
          <Button className="btn sm" onPress={then(() => void keeper.download())}>
            Download what you have
          </Button>
        )}
        <Button className="btn quiet sm" onPress={then(() => desk.openPanel("history"))}>
          <Icon name="history" size={14} /> History
        </Button>
      </div>
    </>
  );
}
