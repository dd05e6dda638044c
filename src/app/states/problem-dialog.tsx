/** A file that could not be read while a dossier is open: the dossier stays, the dialog says why. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useOpener } from "../open/opener-context.tsx";
import { pickFiles } from "../open/pick-files.ts";
import type { ReadProblem } from "../session/reading.ts";
import { Problem } from "./problem.tsx";

export function ProblemDialog({ problem }: { problem: ReadProblem }) {
  const opener = useOpener();
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && opener.dismiss()}>
      <Modal className="dialog">
        <Dialog role="alertdialog">
          <Problem
            problem={problem}
            title={(text) => (
              <Heading slot="title" level={2}>
                {text}
              </Heading>
            )}
          >
            <Button className="btn sm" autoFocus onPress={async () => opener.take(await pickFiles())}>
              Choose another file
            </Button>
            <Button className="btn quiet sm" onPress={opener.dismiss}>
              Close
            </Button>
          </Problem>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
