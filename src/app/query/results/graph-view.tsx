/** An answer as a graph: its lines one by one, and all of them on the canvas. */
import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { useDesk } from "../../desk/desk-context.tsx";
import { count } from "../../words/counts.ts";
import { thingsIn } from "../things-in.ts";
import { Cell } from "./cell.tsx";
import { linesOf } from "./graph-data.ts";
import type { ShownAnswer } from "./result-view.ts";

const STEP = 200;

export function GraphView({ answer: { result, columns } }: { answer: ShownAnswer }) {
  const desk = useDesk();
  const [limit, setLimit] = useState(STEP);
  const lines = useMemo(() => linesOf(result, columns), [result, columns]);
  const { graph } = desk.session.projection;
  const things = useMemo(
    () =>
      thingsIn(
        result,
        (key) => graph.hasNode(key),
        (term) => desk.names.find(term),
      ),
    [result, graph, desk],
  );
  return (
    <div className="scroll result-lines">
      <div className="row">
        <span className="small muted">
          {count(lines.length, "line")} between {count(things.length, "thing")}
        </span>
      </div>
      <ul aria-label="Lines of the answer">
        {lines.slice(0, limit).map(({ from, words, relation, to }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer never move
          <li key={i}>
            <Cell term={from} />
            <span className="line-words">
              {relation === null ? words : desk.session.vocabulary.relation(relation.value).label}
            </span>
            <Cell term={to} />
          </li>
        ))}
      </ul>
      {lines.length > limit && (
        <Button className="more" onPress={() => setLimit(limit + 5 * STEP)}>
          {count(Math.min(5 * STEP, lines.length - limit), "more line")}
        </Button>
      )}
    </div>
  );
}
