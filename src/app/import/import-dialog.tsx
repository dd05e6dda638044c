/** The import dialog: a table, the meaning of its columns, what looks like something known, and what comes of it. */
import { type ComponentType, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "../controls/icon-button.tsx";
import { download } from "../export/download.ts";
import type { Session } from "../session/session.ts";
import { ProgressLine } from "../states/progress-line.tsx";
import { getEditorName } from "../storage/editor-name.ts";
import { ColumnsStep } from "./columns-step.tsx";
import { IMPORT_STEPS, Importer, type ImportStep } from "./importer.ts";
import { LikelyStep } from "./likely-step.tsx";
import { PreviewStep } from "./preview-step.tsx";
import { ResultStep } from "./result-step.tsx";
import "./import.css";

const WORDS: Record<ImportStep, string> = {
  preview: "Preview",
  columns: "Columns",
  likely: "Likely the same",
  result: "Import",
};
const VIEWS: Record<ImportStep, ComponentType<{ readonly importer: Importer }>> = {
  preview: PreviewStep,
  columns: ColumnsStep,
  likely: LikelyStep,
  result: ResultStep,
};

interface ImportDialogProps {
  readonly session: Session;
  readonly file: File;
  readonly onClose: () => void;
}

export function ImportDialog({ session, file, onClose }: ImportDialogProps) {
  const importer = useMemo(() => new Importer(session, file, getEditorName()), [session, file]);
  useEffect(() => {
    void importer.start();
    return importer.cancel;
  }, [importer]);
  const close = () => {
    importer.cancel();
    onClose();
  };
  return (
    <ModalOverlay className="scrim import-scrim" isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className="dialog import">
        <Dialog className="import-frame">
          <Steps importer={importer} onClose={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Steps({ importer, onClose }: { importer: Importer; onClose: () => void }) {
  const state = useSyncExternalStore(importer.subscribe, importer.get);
  const { step, work, problem, read, isDone } = state;
  const at = IMPORT_STEPS.indexOf(step);
  const next = IMPORT_STEPS[at + 1];
  const back = IMPORT_STEPS[at - 1];
  const View = VIEWS[step];
  const body = useRef<HTMLElement>(null);
  const shown = useRef<ImportStep>(step);
  // Each step begins at its top, with the keyboard in it.
  useEffect(() => {
    if (shown.current === step && !isDone) return;
    shown.current = step;
    body.current?.scrollTo({ top: 0 });
    body.current?.focus({ preventScroll: true });
  }, [step, isDone]);
  return (
    <>
      <header className="import-head">
        <Heading slot="title" level={2}>
          Import {importer.fileName}
        </Heading>
        <IconButton icon="x" label="Close" onPress={onClose} />
      </header>
      <ol className="import-steps" aria-label="Steps">
        {IMPORT_STEPS.map((each, i) => (
          <li
            key={each}
            className={i < at ? "past" : ""}
            {...(each === step ? { "aria-current": "step" as const } : {})}
          >
            <span className="num">{i + 1}</span> {WORDS[each]}
          </li>
        ))}
      </ol>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard must reach it */}
      <section className="import-body" ref={body} tabIndex={0} aria-label={WORDS[step]}>
        {problem !== null && (
          <p className="import-problem" role="alert">
            {problem} Nothing in the dossier has changed.
          </p>
        )}
        {work !== null && (
          <div className="import-work">
            <ProgressLine words={work.words} done={work.done} />
            <Button className="btn sm" onPress={importer.cancel}>
              Stop
            </Button>
          </div>
        )}
        {read !== null && <View importer={importer} />}
      </section>
      <footer className="import-foot">
        {isDone ? (
          <Button className="btn pri" autoFocus onPress={onClose}>
            Close
          </Button>
        ) : (
          <>
            {step === "result" ? (
              <ImportButton importer={importer} />
            ) : (
              <Button
                className="btn pri"
                isDisabled={read === null || work !== null || read.table.rows.length === 0}
                onPress={() => next !== undefined && void importer.go(next)}
              >
                Next
              </Button>
            )}
            {back !== undefined && (
              <Button className="btn" isDisabled={work !== null} onPress={() => void importer.go(back)}>
                Back
              </Button>
            )}
            <Button className="btn quiet" onPress={onClose}>
              Cancel
            </Button>
          </>
        )}
        <span className="grow" />
        {read !== null && step !== "preview" && (
          <Button
            className="btn quiet"
            onPress={() => download(importer.mappingFile(), mappingName(importer.fileName), "application/json")}
          >
            Save the mapping
          </Button>
        )}
      </footer>
    </>
  );
}

function ImportButton({ importer }: { importer: Importer }) {
  const { checked, work, goodOnly } = useSyncExternalStore(importer.subscribe, importer.get);
  const isBlocked = checked === null || work !== null || (checked.errors.length > 0 && !goodOnly);
  const nothing = checked?.plan.edit.delta.added.length === 0;
  return (
    <Button className="btn pri" isDisabled={isBlocked || nothing} onPress={() => void importer.finish()}>
      Import
    </Button>
  );
}

const mappingName = (file: string): string => `${file.replace(/\.[^.]*$/, "") || "table"}.mapping.json`;
