/** A group of a card: its heading with counts, and its best attested statements. */
import { useId, useState } from "react";
import { Button } from "react-aria-components";
import { capital, count } from "../words/counts.ts";
import { bestAttested } from "./best-attested.ts";
import type { CardGroup } from "./card-groups.ts";
import { StatementRow } from "./statement-row.tsx";

const SHOWN = 5;

export function StatementGroup({ group }: { group: CardGroup }) {
  const [shown, setShown] = useState(SHOWN);
  const heading = useId();
  const { rows, claims, witnesses, mixed } = group;
  const rest = rows.length - shown;
  const counts =
    claims === 0
      ? rows.length > 1
        ? String(rows.length)
        : ""
      : `${count(claims, "claim")}${claims > 1 && witnesses > 0 ? `, ${count(witnesses, "independent witness", "independent witnesses")}` : ""}`;
  return (
    <section className="grp" aria-labelledby={heading}>
      <h3 id={heading}>
        {capital(group.heading)} <i>{counts}</i>
      </h3>
      <ul>
        {(shown === SHOWN ? bestAttested(rows, SHOWN) : rows.slice(0, shown)).map((row) => (
          <StatementRow key={row.key} row={row} words={mixed} />
        ))}
      </ul>
      {rows.length > SHOWN && (
        <Button className="more" onPress={() => setShown(rest > 0 ? shown + 10 * SHOWN : SHOWN)}>
          {rest > 0 ? `${Math.min(rest, 10 * SHOWN)} more` : "Fewer"}
        </Button>
      )}
    </section>
  );
}
