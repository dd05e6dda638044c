/** The frame of the small dialogs in which something is done to a thing: a title, what it means, and the one button. */
import { type ReactNode, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { Edit, EditContext } from "../../edits/edit.ts";
import { EditError } from "../../edits/edit-error.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { doEdit } from "./acts.ts";
import "./thing-dialog.css";

interface ThingDialogProps {
  readonly title: string;
  /** What the button says. */
  readonly act: string;
  /** The edit as the dialog stands; `null` while something is missing. */
  readonly edit: ((context: EditContext) => Edit) | null;
  /** Called when it has been done, instead of showing what was made. */
  readonly onDone?: () => void;
  readonly children: ReactNode;
}

export function ThingDialog({ title, act, edit, onDone, children }: ThingDialogProps) {
  const desk = useDesk();
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = () => {
    if (edit === null) return;
    try {
      edit(desk.editor.context());
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      setTrouble(error.sentence);
      return;
    }
    desk.entry.close();
    doEdit(desk, edit);
    onDone?.();
  };
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && desk.entry.close()}>
      <Modal className="dialog thing-dialog">
        <Dialog>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              run();
            }}
          >
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <div className="thing-body">{children}</div>
            {trouble !== null && (
              <p className="trouble" role="alert">
                {trouble}
              </p>
            )}
            <footer className="row wrap">
              <Button className="btn pri" type="submit" isDisabled={edit === null}>
                {act}
              </Button>
              <Button className="btn quiet" onPress={() => desk.entry.close()}>
                Leave it
              </Button>
            </footer>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
