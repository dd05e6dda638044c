/** The outline: everything on the canvas as a tree that leads on, along its relations, through the whole dossier. */
import { type ReactNode, useMemo, useState } from "react";
import { Button, type Key, Tree, TreeItem, TreeItemContent } from "react-aria-components";
import { foldText } from "../../model/names.ts";
import { useData, useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { FAINT_WORDS, type Faint, type FaintReason } from "../desk/faint.ts";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { standingWord } from "../glyphs/standing-mark.tsx";
import { count } from "../words/counts.ts";
import { FaintNote } from "./faint-note.tsx";
import { ListTools } from "./list-tools.tsx";
import { type OutlineEnd, outlineOf } from "./outline-of.ts";
import { inOrder } from "./thing-table.ts";
import { useFaint } from "./use-faint.ts";

/** Parts of a branch's key: the way to it from the root. */
const WAY = "\u001f";
const STEP = 300;

export function Outline() {
  const desk = useDesk();
  const { view } = useDrawState();
  const { list, shown } = useViewState();
  const faint = useFaint();
  const [open, setOpen] = useState<ReadonlySet<Key>>(new Set());
  const [limit, setLimit] = useState(STEP);
  const things = useMemo(() => {
    if (view === null) return [];
    const words = foldText(list.filter).split(" ").filter(Boolean);
    return inOrder(view.graph).filter((id) => {
      const name = foldText(view.graph.getNodeAttribute(id, "label"));
      return words.every((w) => name.includes(w));
    });
  }, [view, list.filter]);
  const act = (key: Key): void => {
    const parts = String(key).split(WAY);
    const last = parts.at(-1) ?? "";
    if (last.startsWith("claim:")) desk.showLine([last.slice("claim:".length)]);
    else if (last.startsWith("thing:")) desk.show(last.slice("thing:".length));
    else {
      const next = new Set(open);
      if (!next.delete(key)) next.add(key);
      setOpen(next);
    }
  };
  const current = shown?.kind === "thing" ? `thing:${shown.id}` : null;
  return (
    <>
      <ListTools />
      <div className="scroll outline-box">
        <Tree
          className="outline"
          aria-label="Outline of the graph"
          selectionMode="none"
          expandedKeys={new Set(open)}
          onExpandedChange={(keys) => setOpen(keys)}
          onAction={act}
          renderEmptyState={() => <p className="note">No thing on the canvas has that name.</p>}
        >
          {things.slice(0, limit).map((id) => (
            <ThingBranch key={id} id={id} way={`thing:${id}`} open={open} current={current} faint={faint} />
          ))}
        </Tree>
        {things.length > limit && (
          <Button className="more" onPress={() => setLimit(limit + STEP)}>
            {count(things.length - limit, "more thing")}
          </Button>
        )}
      </div>
    </>
  );
}

interface BranchProps {
  readonly id: string;
  /** The key of the branch. */
  readonly way: string;
  readonly open: ReadonlySet<Key>;
  readonly current: string | null;
  readonly faint: Faint;
  /** What joins it to the branch above. */
  readonly end?: OutlineEnd;
}

/** A thing, and under it its relations once it is opened. */
function ThingBranch({ id, way, open, current, faint, end }: BranchProps) {
  const { session } = useDesk();
  const { graph } = session.projection;
  const groups = useData(
    ({ session: { vocabulary } }) =>
      open.has(way) ? outlineOf(graph, id, { relation: (iri) => vocabulary.relation(iri) }) : [],
    [id, open.has(way)],
  );
  const attributes = graph.hasNode(id) ? graph.getNodeAttributes(id) : null;
  const kind = session.vocabulary.kinds().find((k) => k.id === attributes?.kind);
  const label = attributes?.label ?? id;
  const lines = graph.hasNode(id) ? graph.degree(id) : 0;
  const evidence = end === undefined ? [] : evidenceOf(end);
  const reason = (end === undefined ? null : faint.statement(end.triple)) ?? faint.thing(id);
  const said = [
    label,
    kind?.singular.toLowerCase(),
    count(lines, "line"),
    ...evidence,
    reason === null ? "" : FAINT_WORDS[reason],
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <TreeItem id={way} textValue={said} className="branch">
      <Leaf
        on={current === `thing:${id}`}
        mark={kind === undefined ? null : <KindGlyph kind={kind} hollow={attributes?.accepted === false} />}
        words={label}
        note={end === undefined ? `${kind?.singular ?? ""}, ${count(lines, "line")}` : evidence.join(", ")}
        faint={reason}
      />
      {end !== undefined && end.claims.length > 0 && open.has(way) && (
        <TreeItem
          id={`${way}${WAY}claim:${end.triple}`}
          className="branch"
          textValue={`Claim ${end.claims.join(", ")}: ${evidence.join(", ")}`}
        >
          <Leaf
            mark={end.certainty === null ? null : <CertaintyGlyph certainty={end.certainty} />}
            words={`Claim ${end.claims.join(", ")}`}
            note={evidence.join(", ")}
          />
        </TreeItem>
      )}
      {lines > 0 && !open.has(way) && <Closed way={way} />}
      {groups.map((group) => {
        const key = `${way}${WAY}by:${group.id}`;
        return (
          <TreeItem key={key} id={key} className="branch" textValue={`${group.words}, ${group.ends.length}`}>
            <Leaf words={group.words} note={String(group.ends.length)} relation />
            {!open.has(key) && <Closed way={key} />}
            {open.has(key) &&
              group.ends.map((e) => (
                <ThingBranch
                  key={e.triple}
                  id={e.id}
                  way={`${key}${WAY}via:${e.triple}${WAY}thing:${e.id}`}
                  open={open}
                  current={current}
                  faint={faint}
                  end={e}
                />
              ))}
          </TreeItem>
        );
      })}
    </TreeItem>
  );
}

/** What a closed branch holds, so that it can be opened; it is never seen. */
const Closed = ({ way }: { way: string }) => (
  <TreeItem id={`${way}${WAY}closed`} textValue="…">
    <TreeItemContent>…</TreeItemContent>
  </TreeItem>
);

const evidenceOf = ({ standing, certainty, rivals }: OutlineEnd): string[] => [
  ...(standing === "plain" ? [] : [standingWord(standing)]),
  ...(certainty === null ? [] : [certainty]),
  ...(rivals > 0 ? [count(rivals, "rival")] : []),
];

interface LeafProps {
  readonly words: string;
  readonly note: string;
  readonly mark?: ReactNode;
  readonly relation?: boolean;
  readonly on?: boolean;
  readonly faint?: FaintReason | null;
}

function Leaf({ words, note, mark, relation = false, on = false, faint = null }: LeafProps) {
  return (
    <TreeItemContent>
      {({ level, hasChildItems }) => (
        <span className={on ? "leaf on" : "leaf"} style={{ paddingLeft: (level - 1) * 20 }}>
          {hasChildItems ? (
            <Button slot="chevron" className="chevron">
              <Icon name="chevron-right" size={14} />
            </Button>
          ) : (
            <span className="chevron" />
          )}
          {mark}
          <span className={relation ? "mid cell-words" : "cell-words"}>{words}</span>
          <span className="muted small leaf-note">{note}</span>
          <FaintNote reason={faint} />
        </span>
      )}
    </TreeItemContent>
  );
}
