/** The canvas's twin for those who do not use the picture: a table of things, a table of claims, or an outline. */
import { useDrawState, useViewState } from "../desk/desk-context.tsx";
import { ClaimsTable } from "./claims-table.tsx";
import { Outline } from "./outline.tsx";
import { ThingsTable } from "./things-table.tsx";
import "./list.css";

export function ListPanel() {
  const { view } = useDrawState();
  const { list } = useViewState();
  if (view === null) return null;
  return (
    <div className="list">
      {list.form === "things" ? <ThingsTable /> : list.form === "claims" ? <ClaimsTable /> : <Outline />}
    </div>
  );
}
