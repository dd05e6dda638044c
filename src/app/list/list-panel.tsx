/** The canvas's twin for those who do not use the picture: a table of things, a table of claims, or an outline. */
import { Button, Input, SearchField, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { SparqlButton } from "../controls/sparql-button.tsx";
import { useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { FIRST_LIST, LIST_FORMS, type ListChoice, type ListForm } from "../view/list-view.ts";
import { ClaimsTable } from "./claims-table.tsx";
import { claimsSparql, thingsSparql } from "./list-sparql.ts";
import { Outline } from "./outline.tsx";
import { ThingsTable } from "./things-table.tsx";
import "./list.css";

const FORMS: Record<ListForm, string> = { things: "Things", claims: "Claims", outline: "Outline" };

export function ListPanel() {
  const desk = useDesk();
  const { view } = useDrawState();
  const { list } = useViewState();
  if (view === null) return null;
  const set = (patch: Partial<ListChoice>, how: "push" | "replace" = "push") =>
    desk.view.set({ list: { ...desk.view.get().list, ...patch } }, how);
  const things = list.all && list.form !== "outline" ? null : view.graph.nodes();
  const { prefixes } = desk.session;
  return (
    <div className="list">
      <div className="list-tools">
        <ToggleButtonGroup
          className="seg"
          aria-label="Form of the list"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[list.form]}
          onSelectionChange={(keys) => {
            const form = LIST_FORMS.find((f) => keys.has(f)) ?? FIRST_LIST.list.form;
            set({ form, sort: null });
          }}
        >
          {LIST_FORMS.map((form) => (
            <ToggleButton key={form} id={form}>
              {FORMS[form]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {list.form !== "outline" && (
          <ToggleButton className="btn sm quiet list-scope" isSelected={list.all} onChange={(all) => set({ all })}>
            {list.all && <Icon name="check" size={13} />}
            Whole dossier
          </ToggleButton>
        )}
        <SearchField
          className="list-filter"
          aria-label="Filter the rows"
          value={list.filter}
          onChange={(filter) => set({ filter }, "replace")}
        >
          <div className="field">
            <Icon name="list-filter" size={14} />
            <Input placeholder="Filter the rows" />
            <Button className="clear">
              <Icon name="x" size={14} />
            </Button>
          </div>
        </SearchField>
        <SparqlButton
          of="the list"
          text={() => (list.form === "claims" ? claimsSparql(things, prefixes) : thingsSparql(things, prefixes))}
        />
      </div>
      {list.form === "things" ? <ThingsTable /> : list.form === "claims" ? <ClaimsTable /> : <Outline />}
    </div>
  );
}
