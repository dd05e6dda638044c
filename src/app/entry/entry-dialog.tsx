/** The entry of a claim: who, did what, to whom, and where it was read; by keyboard alone where one likes. */
import { type KeyboardEvent, useRef, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk, useRevision } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { MOD } from "../header/keys.ts";
import type { ClaimRequest } from "./entry-desk.ts";
import { EntryFields } from "./entry-fields.tsx";
import { EntryFoot } from "./entry-foot.tsx";
import { type EntryForm, isTouched, nextForm } from "./entry-form.ts";
import { EntryPreview } from "./entry-preview.tsx";
import { firstForm } from "./first-form.ts";
import { useFindings } from "./use-findings.ts";
import { workOut } from "./work-out.ts";
import "./entry.css";

const TITLES: Readonly<Record<ClaimRequest["kind"], string>> = {
  add: "Add a claim",
  change: "Edit the claim",
  attest: "Add another source",
};

export function EntryDialog({ request }: { request: ClaimRequest }) {
  const desk = useDesk();
  const revision = useRevision();
  const [start, setStart] = useState(() => firstForm(request, desk.session));
  const [form, setForm] = useState(request.written ?? start);
  /** The newest form, which an event may have changed just before it saves. */
  const latest = useRef(form);
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  /** Grows when the next claim is begun: the fields take the keyboard anew. */
  const [round, setRound] = useState(0);
  const work = useWork(desk, request, form, revision);
  const findings = useFindings(desk.session, work.edit);
  const change = (next: EntryForm) => {
    latest.current = next;
    setForm(next);
    desk.entry.write(isTouched(next, start) ? next : null);
    setTrouble(null);
    setAsking(false);
  };
  const save = (another: boolean) => {
    const now = workOut(desk, request, latest.current);
    if (now.edit === null) {
      setTried(true);
      setTrouble(now.trouble);
      return;
    }
    const { edit, plan } = now;
    const failed = desk.edit(() => edit);
    if (failed !== null) {
      setTrouble(failed);
      return;
    }
    const kept = nextForm(latest.current, {
      ...(plan.first === null ? {} : { subject: { kind: "thing", iri: plan.first } }),
      ...(plan.source === null ? {} : { source: { kind: "source", iri: plan.source } }),
    });
    desk.entry.keep(kept);
    if (another) {
      setStart(kept);
      change(kept);
      desk.entry.write(null);
      setTried(false);
      setRound(round + 1);
      return;
    }
    desk.entry.close();
    if (edit.made !== undefined) desk.show(edit.made);
  };
  const leave = () => {
    if (!asking && isTouched(latest.current, start)) setAsking(true);
    else desk.entry.close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save(event.shiftKey && request.kind === "add");
    } else if (event.key === "Escape") {
      event.stopPropagation();
      leave();
    }
  };
  return (
    <ModalOverlay
      className="scrim entry-scrim"
      isOpen
      isKeyboardDismissDisabled
      onOpenChange={(isOpen) => !isOpen && leave()}
    >
      <Modal className="dialog entry">
        <Dialog>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the dialog work from every field in it */}
          <div className="entry-frame" onKeyDown={onKeyDown}>
            <header className="entry-head">
              <Heading slot="title" level={2}>
                {TITLES[request.kind]}
              </Heading>
              <span className="grow" />
              <span className="small muted entry-keys">
                Tab moves on. {MOD} Enter saves.
                {request.kind === "add" && ` ${MOD} Shift Enter saves and begins the next.`}
              </span>
              <IconButton icon="x" label="Close" shortcut="Esc" onPress={leave} />
            </header>
            <div className="entry-body">
              <EntryFields
                key={round}
                request={request}
                form={form}
                work={work}
                tried={tried}
                latest={() => latest.current}
                onChange={change}
              />
              <EntryPreview
                parts={work.parts}
                cited={work.cited}
                when={form.when}
                certainty={work.certainty}
                outlook={work.outlook}
                restated={work.restated}
                turtle={work.turtle}
                onCompare={(claim) => {
                  desk.entry.putAside();
                  desk.show(claim);
                }}
              />
            </div>
            <footer className="entry-foot">
              {asking ? (
                <>
                  <p className="grow" role="alert">
                    <Icon name="triangle-alert" size={14} /> What you have written here is not saved.
                  </p>
                  <Button className="btn" autoFocus onPress={() => desk.entry.close()}>
                    Discard it
                  </Button>
                  <Button className="btn pri" onPress={() => setAsking(false)}>
                    Keep writing
                  </Button>
                </>
              ) : (
                <EntryFoot
                  kind={request.kind}
                  work={work}
                  findings={findings}
                  trouble={trouble}
                  tried={tried}
                  onSave={save}
                />
              )}
            </footer>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type Desk = ReturnType<typeof useDesk>;

/** Worked out again when the form or the dossier has changed. */
function useWork(desk: Desk, request: ClaimRequest, form: EntryForm, revision: number) {
  const [known, setKnown] = useState(() => ({ form, revision, work: workOut(desk, request, form) }));
  if (known.form === form && known.revision === revision) return known.work;
  const work = workOut(desk, request, form);
  setKnown({ form, revision, work });
  return work;
}
