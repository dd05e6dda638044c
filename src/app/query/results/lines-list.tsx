/** The lines of an answer one by one: what the picture of it shows, and what does not fit into it. */
import { useState } from "react";
import { Button } from "react-aria-components";
import { useDesk } from "../../desk/desk-context.tsx";
import { StandingMark } from "../../glyphs/standing-mark.tsx";
import { count } from "../../words/counts.ts";
import { dossierLine } from "./answer-graph.ts";
import { Cell } from "./cell.tsx";
import type { ResultLine } from "./graph-data.ts";

const STEP = 200;

export function LinesList({ lines }: { lines: readonly ResultLine[] }) {
  const desk = useDesk();
  const [limit, setLimit] = useState(STEP);
  const { vocabulary, projection } = desk.session;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard (WCAG 2.1.1)
    <section className="scroll result-lines" tabIndex={0} aria-label="The lines in words">
      <ul aria-label="Lines of the answer">
        {lines.slice(0, limit).map((line, i) => {
          const { key, standing } = dossierLine(line, projection.graph);
          const { relation } = line;
          const words = relation === null ? `– ${line.words} –` : vocabulary.relation(relation.value).label;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer never move
            <li key={i}>
              <Cell term={line.from} />
              {key === null ? (
                <span className="line-words">{words}</span>
              ) : (
                <Button className="link line-words" onPress={() => desk.showLine([key])}>
                  {words}
                </Button>
              )}
              <Cell term={line.to} />
              {standing !== "plain" && standing !== "accepted" && <StandingMark standing={standing} />}
            </li>
          );
        })}
      </ul>
      {lines.length > limit && (
        <Button className="more" onPress={() => setLimit(limit + 5 * STEP)}>
          {count(Math.min(5 * STEP, lines.length - limit), "more line")}
        </Button>
      )}
    </section>
  );
}
