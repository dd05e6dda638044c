/** The tools over the list: its form, its scope, the filter, its query, and what else its form offers. */

import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { FilterField } from "../controls/filter-field.tsx";
import { SparqlButton } from "../controls/sparql-button.tsx";
import { useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { FIRST_LIST, LIST_FORMS, type ListChoice, type ListForm } from "../view/list-view.ts";
import { claimsSparql, thingsSparql } from "./list-sparql.ts";

const FORMS: Record<ListForm, string> = { things: "Things", claims: "Claims", outline: "Outline" };

export function ListTools({ children }: { children?: ReactNode }) {
  const desk = useDesk();
  const { view } = useDrawState();
  const { list } = useViewState();
  const set = (patch: Partial<ListChoice>, how: "push" | "replace" = "push") =>
    desk.view.set({ list: { ...desk.view.get().list, ...patch } }, how);
  const sparql = (): string => {
    const things = list.all && list.form !== "outline" ? null : (view?.graph.nodes() ?? []);
    return (list.form === "claims" ? claimsSparql : thingsSparql)(things, desk.session.prefixes);
  };
  return (
    <div className="list-tools">
      <ToggleButtonGroup
        className="seg"
        aria-label="Form of the list"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[list.form]}
        onSelectionChange={(keys) =>
          set({ form: LIST_FORMS.find((f) => keys.has(f)) ?? FIRST_LIST.list.form, sort: null })
        }
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
      <FilterField words="Filter the rows" value={list.filter} onChange={(filter) => set({ filter }, "replace")} />
      {children}
      <SparqlButton of="the list" text={sparql} />
    </div>
  );
}
