/** What was being written when the page was closed, quietly offered again. */
import { useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk, useViewState } from "../desk/desk-context.tsx";
import { isTouched } from "../form/form-desk.ts";
import { Icon } from "../glyphs/icon.tsx";
import { endText } from "./end-field.tsx";
import type { EntryForm } from "./entry-form.ts";
import { linkText } from "./relation-field.tsx";
import "./toast.css";

export function KeptWriting() {
  const desk = useDesk();
  const { entry, forms, session } = desk;
  const [claim] = useSyncExternalStore(entry.subscribe, entry.written);
  const isOpen = useSyncExternalStore(entry.subscribe, entry.get) !== null;
  const drafts = useSyncExternalStore(forms.subscribe, forms.get);
  const { shown } = useViewState();
  // While a card is open, it is said there.
  const form = shown === null ? [...drafts].find(([, draft]) => isTouched(draft))?.[0] : undefined;
  if (isOpen || (claim === undefined && form === undefined)) return null;
  const words = (written: EntryForm): string => {
    const { vocabulary } = session;
    const said = [
      endText(written.subject, vocabulary),
      linkText(written.link, vocabulary),
      endText(written.object, vocabulary),
    ];
    return said.filter((part) => part.trim() !== "").join(" ") || "a claim";
  };
  return (
    <section className="toast kept-writing" aria-label="Not finished">
      <Icon name="pencil" size={14} />
      {claim !== undefined ? (
        <>
          <span>You were writing: {words(claim.request.written)}</span>
          <Button className="btn sm" onPress={() => entry.goOn(claim)}>
            Go on with what you had written
          </Button>
          <IconButton icon="x" label="Let go of what you had written" onPress={() => entry.letGo(claim)} />
        </>
      ) : (
        form !== undefined && (
          <>
            <span>You were editing {desk.nameOf(form)}</span>
            <Button className="btn sm" onPress={() => desk.show(form)}>
              Go on with what you had written
            </Button>
          </>
        )
      )}
    </section>
  );
}
