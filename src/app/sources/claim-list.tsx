/** Claims by their IDs, as a list of links that shows more when asked. */
import { useState } from "react";
import { Button } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { claimWords } from "../rail/list-rows.ts";

const STEP = 20;

export function ClaimList({ ids }: { ids: readonly string[] }) {
  const desk = useDesk();
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <ul className="falls-list">
        {ids.slice(0, limit).map((id) => {
          const claim = desk.session.claims.byIdentifier(id)[0];
          if (claim === undefined) return null;
          return (
            <li key={id}>
              <span className="g">
                {claim.certainty !== null && <CertaintyGlyph certainty={claim.certainty} named />}
              </span>
              <Button className="term-link" onPress={() => desk.show(claim.iri)}>
                {claimWords(desk.session, claim)}
              </Button>
              <span className="small muted">{id}</span>
            </li>
          );
        })}
      </ul>
      {ids.length > limit && (
        <Button className="more" onPress={() => setLimit(limit + 5 * STEP)}>
          {Math.min(5 * STEP, ids.length - limit)} more
        </Button>
      )}
    </>
  );
}
