/** The answer as text, in any format that can hold it. */
import { useMemo, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { QueryResult } from "../../../query/engine.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { useDesk } from "../../desk/desk-context.tsx";
import { TurtleBlock } from "../../inspector/turtle-block.tsx";
import { count } from "../../words/counts.ts";
import { formatsFor } from "./answer-formats.ts";
import type { ShownAnswer } from "./result-view.ts";

/** Rows or statements written out; more would be felt, and a download has them all. */
const MOST = 300;

const cut = (result: QueryResult): QueryResult =>
  result.kind === "rows"
    ? { ...result, rows: result.rows.slice(0, MOST) }
    : result.kind === "quads"
      ? { ...result, quads: result.quads.slice(0, MOST) }
      : result;

export function RawView({ answer: { result } }: { answer: ShownAnswer }) {
  const desk = useDesk();
  const formats = formatsFor(result.kind);
  const [chosen, setChosen] = useState("json");
  const format = formats.find(({ id }) => id === chosen) ?? formats[0];
  const text = useMemo(() => format?.write(cut(result), desk.session) ?? "", [format, result, desk]);
  if (format === undefined) return null;
  const size = result.kind === "rows" ? result.rows.length : result.kind === "quads" ? result.quads.length : 0;
  const label = `The answer as ${format.label}`;
  return (
    <div className="scroll result-raw">
      <div className="row">
        <ToggleButtonGroup
          className="seg"
          aria-label="Format"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[format.id]}
          onSelectionChange={(keys) => setChosen(String([...keys][0]))}
        >
          {formats.map((each) => (
            <ToggleButton key={each.id} id={each.id}>
              {each.label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {size > MOST && (
          <span className="small muted">
            The first {count(MOST, result.kind === "rows" ? "row" : "statement")}; a download has all of them.
          </span>
        )}
      </div>
      {result.kind === "quads" ? (
        <TurtleBlock text={text} label={label} />
      ) : (
        <ScrollRegion className="ttl" label={label}>
          {text}
        </ScrollRegion>
      )}
    </div>
  );
}
