/** What the reader must not miss: changes that nothing keeps, and changes put on top of files that are newer. */
import { useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { createPortal } from "react-dom";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import "./save-state.css";

export function SaveNotes() {
  const { keeper } = useDesk().session;
  const { kind, trouble, conflicts, notices } = useSyncExternalStore(keeper.subscribe, keeper.get);
  const isLost = kind === "unkept" && trouble !== null;
  if (!isLost && conflicts.length === 0 && notices.length === 0) return null;
  // Outside the header: it must lie over every pane, on a phone too.
  return createPortal(
    <div className="save-notes">
      {isLost && (
        <div className="save-note bad" role="alert">
          <Icon name="triangle-alert" />
          <p>{trouble}</p>
          <span className="row wrap">
            <Button className="btn sm" onPress={() => void keeper.download()}>
              Download what you have
            </Button>
            <Button className="btn quiet sm" onPress={() => void keeper.tryAgain()}>
              Try again
            </Button>
          </span>
        </div>
      )}
      {conflicts.map(({ path, sentence }) => (
        <div key={path} className="save-note bad" role="alert">
          <Icon name="triangle-alert" />
          <p>{sentence}</p>
          <span className="row wrap">
            <Button className="btn sm" onPress={() => void keeper.download()}>
              Download what you have
            </Button>
            <Button className="btn quiet sm" onPress={() => void keeper.save()}>
              Try again
            </Button>
          </span>
        </div>
      ))}
      {notices.length > 0 && (
        <div className="save-note" role="status">
          <Icon name="history" />
          <p>{notices.join(" ")}</p>
          <IconButton icon="x" label="Put this note away" onPress={keeper.dismiss} />
        </div>
      )}
    </div>,
    document.body,
  );
}
