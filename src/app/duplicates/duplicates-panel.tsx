/** The duplicates panel: pairs that are likely one, reviewed one by one. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button, ListBox, ListBoxItem } from "react-aria-components";
import { likelihoodWords } from "../../model/likeness.ts";
import type { LikelyPair } from "../../model/likeness-index.ts";
import { useDesk, useRevision } from "../desk/desk-context.tsx";
import { ProgressLine } from "../states/progress-line.tsx";
import { count } from "../words/counts.ts";
import { findPairs, isSettled } from "./find-pairs.ts";
import { PairView } from "./pair-view.tsx";
import "./duplicates.css";

interface Search {
  readonly pairs: readonly LikelyPair[];
  /** 0 to 1, or `null` when it rests. */
  readonly progress: number | null;
  readonly trouble: string | null;
}

const keyOf = ({ a, b }: LikelyPair): string => `${a} ${b}`;

export function DuplicatesPanel() {
  const desk = useDesk();
  const revision = useRevision();
  const { session } = desk;
  const [{ pairs, progress, trouble }, setSearch] = useState<Search>({ pairs: [], progress: 0, trouble: null });
  const [later, setLater] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const work = useRef<AbortController | null>(null);
  const search = useCallback(async () => {
    work.current?.abort();
    const own = new AbortController();
    work.current = own;
    setSearch({ pairs: [], progress: 0, trouble: null });
    try {
      const found = await findPairs(session, (done) => setSearch((s) => ({ ...s, progress: done })), own.signal);
      setSearch({ pairs: found, progress: null, trouble: null });
    } catch (error) {
      const trouble = own.signal.aborted ? null : error instanceof Error ? error.message : String(error);
      setSearch((s) => ({ ...s, progress: null, trouble }));
    }
  }, [session]);
  useEffect(() => {
    void search();
    return () => work.current?.abort();
  }, [search]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the dossier may settle a pair, or undo that
  const open = useMemo(() => {
    const left = pairs.filter((pair) => !isSettled(pair, session));
    const rank = (pair: LikelyPair) => later.indexOf(keyOf(pair));
    return left.sort((x, y) => rank(x) - rank(y));
  }, [pairs, later, session, revision]);
  const pair = open.find((each) => keyOf(each) === chosen) ?? open[0];
  if (progress !== null)
    return (
      <div className="duplicates-wait">
        <ProgressLine words="Comparing things" done={progress} />
        <Button className="btn quiet sm" onPress={() => work.current?.abort()}>
          Stop
        </Button>
      </div>
    );
  return (
    <div className="duplicates">
      <section className="duplicates-list" aria-label="Pairs">
        <div className="row duplicates-head">
          <span className="grow">{count(open.length, "pair")}</span>
          <Button className="btn quiet sm" onPress={() => void search()}>
            Look again
          </Button>
        </div>
        {trouble !== null && <p role="alert">The search stopped: {trouble}</p>}
        <ListBox
          aria-label="Pairs that are likely one"
          className="duplicates-pairs"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={pair === undefined ? [] : [keyOf(pair)]}
          onSelectionChange={(keys) => {
            if (keys !== "all") setChosen(String([...keys][0] ?? ""));
          }}
          renderEmptyState={() => <p className="note duplicates-none">No two things here are likely one.</p>}
        >
          {open.slice(0, SHOWN).map((each) => (
            <ListBoxItem key={keyOf(each)} id={keyOf(each)} className="duplicates-pair" textValue={desk.nameOf(each.a)}>
              <span className="serif">
                {desk.nameOf(each.a)} · {desk.nameOf(each.b)}
              </span>
              <span className="muted small">
                {likelihoodWords(each.score)}
                {later.includes(keyOf(each)) && ", put off"}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </section>
      {pair !== undefined && (
        <PairView
          key={keyOf(pair)}
          pair={pair}
          onLater={() => {
            setLater([...later.filter((key) => key !== keyOf(pair)), keyOf(pair)]);
            setChosen(null);
          }}
        />
      )}
    </div>
  );
}

/** The most pairs listed at a time. */
const SHOWN = 300;
