/** An answer as a graph: a picture of its things and lines, the same lines in words, and a file of the picture. */
import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { foldText } from "../../../model/names.ts";
import { FilterField } from "../../controls/filter-field.tsx";
import { useDesk } from "../../desk/desk-context.tsx";
import { download } from "../../export/download.ts";
import { fileName } from "../../export/file-name.ts";
import { Icon } from "../../glyphs/icon.tsx";
import { useWidth } from "../../look/width.ts";
import { count, listed } from "../../words/counts.ts";
import { answerGraph, MOST_DRAWN } from "./answer-graph.ts";
import { answerReader, lineReader } from "./answer-reader.ts";
import { cellWords } from "./cell.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import { lineColumns, linesOf, MOST_READ, type ResultLine } from "./graph-data.ts";
import { LinesList } from "./lines-list.tsx";
import { PictureStage } from "./picture-stage.tsx";
import type { ShownAnswer } from "./result-view.ts";
import type { LaidOut } from "./use-answer-layout.ts";

export function GraphView({ answer: { result, columns, name } }: { answer: ShownAnswer }) {
  const desk = useDesk();
  const narrow = useWidth() === "narrow";
  const [ends, setEnds] = useState<{ readonly from?: string; readonly to?: string }>({});
  const [filter, setFilter] = useState("");
  const [isListed, setListed] = useState(false);
  const wanted = useDeferredValue(filter);
  const reader = useMemo(() => lineReader(desk), [desk]);
  const things = useMemo(() => columns.filter(({ role }) => role !== null), [columns]);
  const choice = useMemo(() => {
    const first = result.kind === "rows" ? lineColumns(result, columns, reader.keyOf) : null;
    if (first === null) return null;
    const find = (variable: string | undefined) => things.find((c) => c.variable === variable);
    return { ...first, from: find(ends.from) ?? first.from, to: find(ends.to) ?? first.to };
  }, [result, columns, things, ends, reader]);
  const all = useMemo(() => linesOf(result, choice, reader), [result, choice, reader]);
  const lines = useMemo(() => {
    const words = foldText(wanted).split(" ").filter(Boolean);
    const textOf = ({ from, relation, to }: ResultLine): string =>
      foldText([from, to, ...(relation === null ? [] : [relation])].map((term) => cellWords(desk, term)).join(" "));
    return words.length === 0 ? all : all.filter((line) => words.every((word) => textOf(line).includes(word)));
  }, [all, wanted, desk]);
  const { view, left, unseen } = useMemo(() => answerGraph(lines, answerReader(desk, result)), [lines, desk, result]);
  const size = result.kind === "rows" ? result.rows.length : result.kind === "quads" ? result.quads.length : 0;
  const notes = [
    size > MOST_READ
      ? `of the first ${MOST_READ.toLocaleString("en-GB")} ${result.kind === "rows" ? "rows" : "statements"}`
      : "",
    left > 0 ? `the first ${MOST_DRAWN} things are drawn, ${left.toLocaleString("en-GB")} are not` : "",
    unseen > 0 ? `${count(unseen, "line")} to values only in the list` : "",
  ].filter(Boolean);
  const savePicture = async ({ standing }: LaidOut): Promise<void> => {
    const [{ writeSvg }, { facesFor }, { paletteNow }] = await Promise.all([
      import("../../../exchange/svg/picture.ts"),
      import("../../export/faces.ts"),
      import("../../export/pictures.ts"),
    ]);
    const labels = [...view.mapNodes((_, a) => a.label), ...view.mapEdges((_, a) => a.label)];
    const svg = writeSvg({
      view,
      ...standing,
      kinds: desk.session.vocabulary.kinds(),
      palette: await paletteNow(),
      title: name,
      faces: await facesFor([name, ...labels]),
    });
    download(svg, fileName(name, "svg"), "image/svg+xml");
    desk.announcer.say("The picture is handed to your browser’s downloads as SVG");
  };
  return (
    <div className="result-graph">
      <div className="table-tools">
        {choice !== null && (
          <>
            <ColumnChoice
              label="From"
              columns={things}
              chosen={choice.from}
              onChoose={(from) => setEnds({ ...ends, from })}
            />
            <ColumnChoice label="to" columns={things} chosen={choice.to} onChoose={(to) => setEnds({ ...ends, to })} />
          </>
        )}
        <FilterField words="Narrow to lines with" value={filter} onChange={setFilter} />
        <span className="small muted" role="status">
          {count(view.size, "line")} between {count(view.order, "thing")}
          {notes.length > 0 && `; ${listed(notes)}`}
        </span>
        <span className="grow" />
        <Button className="btn quiet sm" aria-pressed={isListed} onPress={() => setListed(!isListed)}>
          <Icon name="table-2" size={14} />
          List
        </Button>
      </div>
      <div className={isListed ? "graph-and-list" : "graph-alone"}>
        {(!isListed || !narrow) && <PictureStage view={view} onSave={(laid) => void savePicture(laid)} />}
        {isListed && <LinesList lines={lines} />}
      </div>
    </div>
  );
}
