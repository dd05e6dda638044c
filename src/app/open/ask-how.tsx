/** Asks plainly what files are to be when a dossier is open already. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { count, listed } from "../words/counts.ts";
import { useOpener } from "./opener-context.tsx";

export function AskHow({ files }: { files: readonly File[] }) {
  const opener = useOpener();
  const names = files.length <= 3 ? listed(files.map((f) => f.name)) : count(files.length, "file");
  const open = opener.get().session?.title ?? "the dossier";
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && opener.dismiss()}>
      <Modal className="dialog">
        <Dialog role="alertdialog" className="ask">
          <Heading slot="title" level={2}>
            Open {names}
          </Heading>
          <p className="mid">
            {open} is open. Should {files.length === 1 ? "this file" : "these files"} take its place, or join it?
            Joining adds to the dossier; taking its place closes it, with any change that has not been exported.
          </p>
          <div className="row wrap ask-buttons">
            <Button className="btn pri" autoFocus onPress={() => void opener.replace(files)}>
              Open in its place
            </Button>
            <Button className="btn" onPress={() => void opener.add(files)}>
              Add to the dossier
            </Button>
            <Button className="btn quiet" onPress={opener.dismiss}>
              Cancel
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
