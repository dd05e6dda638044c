/** The difference that applying would make, statement by statement. */
import type { Rewriting } from "../../edits/rewrite-description.ts";
import { termWords } from "../../query/results/term-words.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { count } from "../words/counts.ts";
import { type DiffLine, diffOf } from "./turtle-pane.ts";

const MOST = 300;

export function TurtleDiff({ rewriting }: { rewriting: Rewriting }) {
  const lines = diffOf(rewriting);
  const come = lines.filter((line) => line.sign === "+").length;
  return (
    <div className="scroll turtle-diff">
      <h3>
        {count(come, "statement")} added, {lines.length - come} removed
      </h3>
      {rewriting.follows.length > 0 && (
        <p className="note">
          {count(rewriting.follows.length, "statement")} with claims on it: asserted if and only if one of them is
          accepted.
        </p>
      )}
      <ul>
        {lines.slice(0, MOST).map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one difference never move
          <Line key={i} line={line} />
        ))}
      </ul>
      {lines.length > MOST && <p className="note">and {lines.length - MOST} more</p>}
    </div>
  );
}

function Line({ line: { sign, triple } }: { line: DiffLine }) {
  const { session } = useDesk();
  const { prefixes } = session;
  const words = [triple.subject, triple.predicate, triple.object].map((term) =>
    term.termType === "Literal" ? `“${term.value}”` : termWords(term, { prefixes }),
  );
  return (
    <li className={sign === "+" ? "come" : "gone"}>
      <span className="sign" aria-hidden="true">
        {sign}
      </span>
      <span className="sr">{sign === "+" ? "Added: " : "Removed: "}</span>
      <code>{words.join(" ")}</code>
    </li>
  );
}
