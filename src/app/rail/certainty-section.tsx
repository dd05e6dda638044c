/** How many claims there are of each certainty. */
import { CERTAINTIES, type Certainty } from "../../claims/certainty.ts";
import { useData } from "../desk/desk-context.tsx";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import type { BrowseList } from "./browsed-list.tsx";
import { RailRow } from "./rail-row.tsx";

export const CERTAINTY_WORDS: Record<Certainty, string> = {
  certain: "Certain",
  probable: "Probable",
  contested: "Contested: rivals exist",
  disputed: "Disputed reading",
};

export function CertaintySection({ onOpen }: { onOpen: (list: BrowseList) => void }) {
  const counts = useData(({ session }) => session.claims.certaintyCounts());
  const rows = CERTAINTIES.filter((c) => counts[c] > 0);
  if (rows.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="rail-certainty">
      <header>
        <h2 className="over" id="rail-certainty">
          Certainty
        </h2>
      </header>
      <ul>
        {rows.map((certainty) => (
          <RailRow
            key={certainty}
            mark={<CertaintyGlyph certainty={certainty} />}
            words={CERTAINTY_WORDS[certainty]}
            n={counts[certainty]}
            unit="claims"
            onPress={() => onOpen({ by: "certainty", certainty })}
          />
        ))}
      </ul>
    </section>
  );
}
