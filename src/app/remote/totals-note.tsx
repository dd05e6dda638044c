/** Over the facets of a dossier at an endpoint: what their numbers count, and how counting goes. */
import { Button } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { useFacetTotals } from "./use-totals.ts";
import "./remote.css";

export function TotalsNote() {
  const { remote } = useDesk().session;
  const { totals, counting, trouble } = useFacetTotals();
  if (remote === null) return null;
  const { host } = remote.dossier;
  const isCounted = Object.keys(totals).length > 0;
  return (
    <div className="totals-note small">
      <p className="muted" role="status">
        {isCounted ? `Numbers: fetched, of all at ${host}.` : `Numbers: of what has been fetched from ${host}.`}
        {counting && " Counting there."}
      </p>
      {trouble !== null && <p className="bad-words">Not all could be counted there. {trouble}</p>}
      {counting ? (
        <Button className="link" onPress={remote.facets.stop}>
          Stop counting
        </Button>
      ) : (
        <Button className="link" onPress={remote.facets.now}>
          {isCounted ? "Count again" : "Count there"}
        </Button>
      )}
    </div>
  );
}
