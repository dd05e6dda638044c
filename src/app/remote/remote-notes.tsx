/** How things stand with the endpoint: what of the dossier is here, what is on its way, and what it did not take. */
import { useState, useSyncExternalStore } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { createPortal } from "react-dom";
import type { ClassCount } from "../../query/remote/working-set.ts";
import { useDesk, useDrawState, useRevision, useViewState } from "../desk/desk-context.tsx";
import { download } from "../export/download.ts";
import { Icon } from "../glyphs/icon.tsx";
import { count } from "../words/counts.ts";
import { type Refusal, undoneWords } from "./refusal.ts";
import type { Remote } from "./remote.ts";
import { useFacetTotals } from "./use-totals.ts";
import "./remote.css";

export function RemoteNotes({ remote }: { remote: Remote }) {
  const { refusals } = useSyncExternalStore(remote.subscribe, remote.get);
  return createPortal(
    <>
      <Standing remote={remote} />
      {refusals.length > 0 && (
        <div className="save-notes remote-refusals">
          {refusals.map((refusal) => (
            <RefusalNote key={refusal.labels.join()} remote={remote} refusal={refusal} />
          ))}
        </div>
      )}
    </>,
    document.body,
  );
}

function RefusalNote({ remote, refusal }: { remote: Remote; refusal: Refusal }) {
  const desk = useDesk();
  const again = () => {
    remote.settle(refusal);
    desk.session.workspace.dispatch({ label: refusal.labels[0] ?? "change", origin: "edit", delta: refusal.delta });
  };
  const keep = () => {
    const text = remote.dossier.text(refusal.delta, desk.session.workspace.dossier);
    download(`# ${refusal.labels.join("; ")}\n${text}\n`, "not-stored.ru", "application/sparql-update");
    remote.settle(refusal);
  };
  return (
    <div className="save-note bad" role="alert">
      <Icon name="triangle-alert" />
      <div className="grow">
        <h2 className="refusal-title">The change was not stored</h2>
        <p>
          {refusal.reason} {undoneWords(refusal)}
        </p>
        <span className="row wrap refusal-acts">
          <Button className="btn sm" onPress={again}>
            Try again
          </Button>
          <Button className="btn sm" onPress={keep}>
            Keep as a file
          </Button>
          <Button className="btn quiet sm" onPress={() => remote.settle(refusal)}>
            Put this note away
          </Button>
        </span>
      </div>
    </div>
  );
}

/** One line over the foot of the canvas. */
function Standing({ remote }: { remote: Remote }) {
  const desk = useDesk();
  useRevision();
  const { shown, filters } = useViewState();
  const { focus } = useDrawState();
  useFacetTotals();
  const { fetching, slow, retry, trouble } = useSyncExternalStore(remote.subscribe, remote.get);
  const id = shown?.kind === "thing" ? shown.id : focus;
  const left = id === null ? 0 : remote.set.left(id);
  const { host } = remote.dossier;
  const matching = remote.facets.reach({ choices: filters });
  const unmatched = matching === null ? 0 : matching.total - matching.fetched;
  return (
    <section className="remote-standing" aria-label={`The dossier at ${host}`}>
      {trouble === null ? (
        <Icon name={fetching > 0 ? "hourglass" : "hard-drive"} size={14} />
      ) : (
        <Icon name="triangle-alert" size={14} />
      )}
      <span role="status">
        {trouble ??
          (fetching > 0
            ? (retry ?? (slow ? `Still waiting for ${host}` : `Fetching from ${host}`))
            : `${count(desk.session.workspace.dossier.size, "statement")} fetched from ${host}`)}
      </span>
      {(slow || retry !== null) && fetching > 0 && (
        <Button className="btn sm" onPress={remote.stop}>
          Stop
        </Button>
      )}
      {trouble !== null && (
        <Button className="btn sm" onPress={() => void remote.tryAgain()}>
          Try again
        </Button>
      )}
      {trouble === null && id !== null && left > 0 && (
        <Button className="btn sm" isDisabled={fetching > 0} onPress={() => void remote.more(id)}>
          {left.toLocaleString("en-GB")} more around {desk.nameOf(id)}
        </Button>
      )}
      {trouble === null && unmatched > 0 && (
        <Button className="btn sm" isDisabled={fetching > 0} onPress={() => void remote.moreMatching()}>
          {unmatched.toLocaleString("en-GB")} more that match the filters
        </Button>
      )}
      <Whole remote={remote} />
    </section>
  );
}

/** What the endpoint has in all, asked for when it is wanted. */
function Whole({ remote }: { remote: Remote }) {
  const { vocabulary } = useDesk().session;
  const [classes, setClasses] = useState<readonly ClassCount[] | string | null>(null);
  const ask = () =>
    void remote.classes().then(setClasses, (error: unknown) => setClasses(error instanceof Error ? error.message : ""));
  return (
    <DialogTrigger onOpenChange={(isOpen) => isOpen && ask()}>
      <Button className="btn quiet sm">In all</Button>
      <Popover className="popover" placement="top end">
        <Dialog className="remote-whole" aria-label={`All that ${remote.dossier.host} has`}>
          <p className="small muted">Lists, the timeline and measures are of what has been fetched.</p>
          {classes === null && <p>Counting</p>}
          {typeof classes === "string" && <p>{classes}</p>}
          {Array.isArray(classes) && (
            <table>
              <tbody>
                {(classes as readonly ClassCount[]).map(({ cls, count: n }) => (
                  <tr key={cls}>
                    <th scope="row">{vocabulary.label(cls)}</th>
                    <td>{n.toLocaleString("en-GB")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
