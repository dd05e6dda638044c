/** The sources that are cited most, with how many claims each carries, and the way to all of them. */
import { Button } from "react-aria-components";
import { useData } from "../desk/desk-context.tsx";
import type { BrowseList } from "./browsed-list.tsx";
import { RailRow } from "./rail-row.tsx";

const SHOWN = 7;

export function SourceSection({
  onOpen,
  onShow,
}: {
  onOpen: (list: BrowseList) => void;
  onShow: (id: string) => void;
}) {
  const sources = useData(({ session }) => session.claims.sources().sort((a, b) => b.claims - a.claims));
  if (sources.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="rail-sources">
      <header>
        <h2 className="over" id="rail-sources">
          Sources
        </h2>
        <span className="small muted">claims</span>
      </header>
      <ul>
        {sources.slice(0, SHOWN).map((source) => (
          <RailRow
            key={source.iri}
            words={source.short}
            n={source.claims}
            unit="claims"
            onPress={() => onShow(source.iri)}
          />
        ))}
      </ul>
      {sources.length > SHOWN && (
        <Button className="rail-more" onPress={() => onOpen({ by: "source" })}>
          All {sources.length} sources
        </Button>
      )}
    </section>
  );
}
