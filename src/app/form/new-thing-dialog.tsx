/** The dialog for a new thing: what it is and what it is called; its form opens next. */
import { useState } from "react";
import {
  Button,
  Dialog,
  FieldError,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  TextField,
} from "react-aria-components";
import { CLAIM, DISAGREEMENT, EDITOR } from "../../claims/claim-terms.ts";
import { createThing } from "../../edits/create-thing.ts";
import { rdf } from "../../rdf/namespaces.ts";
import { iri } from "../../rdf/term.ts";
import type { Desk } from "../desk/desk.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { preferredLanguages } from "../session/languages.ts";
import "./form.css";

const CLAIM_LAYER: ReadonlySet<string> = new Set([CLAIM, DISAGREEMENT, EDITOR].map((c) => c.value));

/** The classes that a thing may be given: those in use first, by how many things they have. */
function offered({ session }: Desk) {
  const { vocabulary, workspace } = session;
  const size = (c: string): number => workspace.dossier.count(null, rdf("type"), iri(c));
  return vocabulary
    .classes()
    .filter((c) => !c.ancestors.some((a) => CLAIM_LAYER.has(a)))
    .map((c) => ({ iri: c.iri, label: c.label, size: size(c.iri), order: c.order }))
    .sort(
      (a, b) => Number(b.size > 0) - Number(a.size > 0) || a.order - b.order || a.label.localeCompare(b.label, "en"),
    );
}

/** Another of the sort that is being looked at; else of the sort that there is most of. */
function likeliest({ view, drawing, session }: Desk, classes: ReturnType<typeof offered>): string {
  const { shown } = view.get();
  const at = shown?.kind === "thing" ? shown.id : drawing.get().focus;
  const here = at === null ? null : session.vocabulary.classOf(at).iri;
  const bySize = [...classes].sort((a, b) => b.size - a.size);
  return (classes.find((c) => c.iri === here) ?? bySize[0])?.iri ?? "";
}

export function NewThingDialog({ name: first }: { name: string }) {
  const desk = useDesk();
  const [classes] = useState(() => offered(desk));
  const [cls, setCls] = useState(() => likeliest(desk, classes));
  const [name, setName] = useState(first);
  const [trouble, setTrouble] = useState<string | null>(null);
  const create = () => {
    let made: string | undefined;
    const failed = desk.edit((context) => {
      const edit = createThing(context, { cls, label: name, language: preferredLanguages()[0] ?? "en" });
      made = edit.made;
      return edit;
    });
    if (failed !== null) {
      setTrouble(failed);
      return;
    }
    desk.forms.closeMaking();
    if (made === undefined) return;
    desk.show(made);
    desk.forms.open(made);
  };
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && desk.forms.closeMaking()}>
      <Modal className="dialog">
        <Dialog>
          <form
            className="new-thing"
            onSubmit={(event) => {
              event.preventDefault();
              create();
            }}
          >
            <Heading slot="title" level={2}>
              New thing
            </Heading>
            <TextField
              className="text-value"
              value={name}
              onChange={(text) => {
                setName(text);
                setTrouble(null);
              }}
              isInvalid={trouble !== null}
              validationBehavior="aria"
              autoFocus
            >
              <Label className="field-label">Name</Label>
              <div className="field">
                <Input autoComplete="off" />
              </div>
              <FieldError className="field-error">{trouble !== null && <span role="alert">{trouble}</span>}</FieldError>
            </TextField>
            <label className="choice-value">
              <span className="field-label">What it is</span>
              <select value={cls} onChange={(event) => setCls(event.target.value)}>
                {classes.map((c) => (
                  <option key={c.iri} value={c.iri}>
                    {c.label}
                  </option>
                ))}
              </select>
            </label>
            <p className="small muted">It is plain data until a claim says who vouches for it. Undo takes it back.</p>
            <div className="actions">
              <Button className="btn" onPress={desk.forms.closeMaking}>
                Cancel
              </Button>
              <Button className="btn pri" type="submit">
                Create
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
