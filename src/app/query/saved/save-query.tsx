/** Saving a query: what it is called, what it asks for, and on whose cards it stands. */
import { useState } from "react";
import { Button, Dialog, Input, Label, Modal, ModalOverlay, TextField } from "react-aria-components";
import { withHeader } from "../../../query/query-header.ts";
import { useDesk } from "../../desk/desk-context.tsx";
import { download } from "../../export/download.ts";
import { Icon } from "../../glyphs/icon.tsx";
import { writtenName } from "../completion/offer.ts";
import type { QueryTab } from "../query-tabs.ts";
import { choicesInData } from "./choices.ts";
import { ParameterRows } from "./parameter-rows.tsx";
import { firstDraft, lacking, pathFor, withPin } from "./save-draft.ts";
import { savesToFolder } from "./save-to-folder.ts";
import "./saved.css";

export function SaveQuery({ tab }: { tab: QueryTab }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="btn sm" isDisabled={tab.text.trim() === ""} onPress={() => setOpen(true)}>
        <Icon name="download" size={13} />
        Save query
      </Button>
      {open && (
        <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(is) => !is && setOpen(false)}>
          <Modal className="dialog">
            <Dialog aria-label="Save this query">
              <SaveForm tab={tab} onClose={() => setOpen(false)} />
            </Dialog>
          </Modal>
        </ModalOverlay>
      )}
    </>
  );
}

function SaveForm({ tab, onClose }: { tab: QueryTab; onClose: () => void }) {
  const { session, queries, announcer } = useDesk();
  const { saved, tabs, changes } = queries;
  const [{ header, variables, triples }, setDraft] = useState(() => firstDraft(tab.text, tab.name));
  const [trouble, setTrouble] = useState<string | null>(null);
  const put = (next: typeof header): void => setDraft({ header: next, variables, triples });
  const { workspace, prefixes } = session;
  const suggest = (variable: string) => choicesInData(variable, triples, workspace.dossier, prefixes);
  const toFolder = savesToFolder(session);
  const documents = session.workspace.documents.map((d) => d.path);
  const path = pathFor(header.title.trim(), saved.get(), documents);
  const before = saved.at(path);
  const classes = session.vocabulary.classes().map((c) => ({ name: writtenName(c.iri, session.prefixes), ...c }));
  const [pin] = header.pins;
  const text = withHeader(tab.text, header);
  const lacks = lacking(header, prefixes);
  const save = async (): Promise<void> => {
    if (lacks !== null) return;
    const failed = await changes.save(path, text);
    setTrouble(failed);
    if (failed !== null) return;
    tabs.type(text);
    announcer.say(`${header.title} is saved`);
    onClose();
  };
  return (
    <form
      className="save-query"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>Save this query</h2>
      <TextField value={header.title} onChange={(title) => put({ ...header, title })} autoFocus isRequired>
        <Label className="small">Title</Label>
        <div className="field">
          <Input placeholder="What it asks, as a question" />
        </div>
      </TextField>
      <TextField value={header.description} onChange={(description) => put({ ...header, description })}>
        <Label className="small">Description</Label>
        <div className="field">
          <Input placeholder="What the answer shows" />
        </div>
      </TextField>
      <ParameterRows {...{ header, variables, classes, suggest }} onChange={put} />
      {variables.length > 0 && (
        <fieldset className="save-row">
          <legend className="small">On the cards of a class</legend>
          <span className="field">
            <select
              aria-label="Class"
              value={pin?.cls ?? ""}
              onChange={({ target }) =>
                put(
                  withPin(
                    header,
                    target.value === "" ? null : { cls: target.value, variable: pin?.variable ?? variables[0] ?? "" },
                  ),
                )
              }
            >
              <option value="">On no card</option>
              {classes.map((c) => (
                <option key={c.iri} value={c.name}>
                  {c.label}
                </option>
              ))}
            </select>
          </span>
          {pin !== undefined && (
            <span className="field">
              <select
                aria-label="Variable that stands for the thing on the card"
                value={pin.variable}
                onChange={({ target }) => put(withPin(header, { cls: pin.cls, variable: target.value }))}
              >
                {variables.map((v) => (
                  <option key={v} value={v}>{`?${v}`}</option>
                ))}
              </select>
            </span>
          )}
        </fieldset>
      )}
      <p className="small muted">
        {toFolder
          ? `Saved in the folder as ${path}.`
          : "Kept in this browser. Download it for the dossier’s query folder."}
        {before !== undefined && ` It replaces “${before.title}”.`}
      </p>
      <footer className="save-foot">
        {lacks !== null && <p className="small">{lacks}</p>}
        {trouble !== null && <p role="alert">{trouble}</p>}
        <div className="row">
          <Button
            className="btn"
            onPress={() => download(text, path.slice(path.lastIndexOf("/") + 1), "application/sparql-query")}
          >
            Download
          </Button>
          <span className="grow" />
          <Button className="btn" onPress={onClose}>
            Cancel
          </Button>
          <Button className="btn pri" type="submit" isDisabled={lacks !== null}>
            Save
          </Button>
        </div>
      </footer>
    </form>
  );
}
