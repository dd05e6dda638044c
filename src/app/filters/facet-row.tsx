/** One value of a facet: press it to filter; beside it what else can be done with it. */
import type { ReactNode } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { type FacetName, onlyThis, toggled, type ValueState, withValue } from "../../graph/facets/state.ts";
import { useDesk, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import type { IconName } from "../glyphs/icon-shapes.ts";

/** A further thing to do with a value. */
export interface RowAct {
  readonly id: string;
  readonly icon: IconName;
  readonly words: string;
  run(): void;
}

interface FacetRowProps {
  readonly facet: FacetName;
  readonly value: string;
  readonly words: string;
  readonly state: ValueState;
  readonly n: number;
  /** How many the endpoint has, where only a part of them is here. */
  readonly total?: number | null;
  readonly unit: string;
  readonly mark?: ReactNode;
  /** Before everything, with a control of its own. */
  readonly before?: ReactNode;
  /** Whether it is not counted at all just now. */
  readonly off?: boolean;
  /** The list or card behind the chevron. */
  readonly open?: { readonly label: string; run(): void };
  readonly acts?: readonly RowAct[];
  /** Whether it can be left out; a source is set aside instead. */
  readonly excludes?: boolean;
}

export function FacetRow(props: FacetRowProps) {
  const {
    facet,
    value,
    words,
    state,
    n,
    total = null,
    unit,
    mark,
    before,
    off = false,
    open,
    acts = [],
    excludes = true,
  } = props;
  const { view } = useDesk();
  const { filters } = useViewState();
  const now = { choices: filters, dates: null };
  const set = (next: { choices: typeof filters }) => view.set({ filters: next.choices });
  const free = () => set(withValue(now, facet, value, "free"));
  const leaveOut = () => set(withValue(now, facet, value, "not"));
  const all: RowAct[] = [
    { id: "only", icon: "list-filter", words: "Only this", run: () => set(onlyThis(now, facet, value)) },
    ...(excludes && state !== "not" ? [{ id: "not", icon: "minus", words: "Leave out", run: leaveOut } as const] : []),
    ...(state !== "free" ? [{ id: "free", icon: "x", words: "Take this filter away", run: free } as const] : []),
    ...acts,
  ];
  return (
    <li className={`facet-row ${state}${off ? " off" : ""}`}>
      {before}
      <Button
        className="rail-row"
        aria-pressed={state === "any"}
        onPress={(event) => {
          if (event.altKey && excludes) leaveOut();
          else if (event.shiftKey) set(onlyThis(now, facet, value));
          else set(toggled(now, facet, value));
        }}
      >
        {mark}
        <span className="lab" title={words}>
          {words}
        </span>
        <span className="n">
          {n.toLocaleString("en-GB")}
          {total !== null && total > n && <span className="of"> of {total.toLocaleString("en-GB")}</span>}
          <span className="sr"> {unit}</span>
        </span>
        {state === "any" && <Icon name="check" size={13} weight={2.4} />}
        {state === "not" && <span className="sr">, left out</span>}
      </Button>
      <MenuTrigger>
        <Button className="row-act more-act" aria-label={`More on ${words}`}>
          <Icon name="ellipsis" size={14} />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={words} onAction={(key) => all.find((a) => a.id === key)?.run()}>
            {all.map((act) => (
              <MenuItem key={act.id} id={act.id} className="menu-item" textValue={act.words}>
                <Icon name={act.icon} size={15} />
                {act.words}
                {act.id === "only" && <kbd className="why">Shift click</kbd>}
                {act.id === "not" && <kbd className="why">Alt click</kbd>}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {open !== undefined && (
        <Button className="row-act" aria-label={open.label} onPress={() => open.run()}>
          <Icon name="chevron-right" size={14} />
        </Button>
      )}
    </li>
  );
}
