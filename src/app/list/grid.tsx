/** A table of any length by pointer and keyboard: only the rows in sight are in the page. */
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { Button } from "react-aria-components";
import { Icon } from "../glyphs/icon.tsx";
import type { ListSort } from "../view/list-view.ts";
import type { Column, Row } from "./table.ts";

interface GridProps<R extends Row> {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** Height of a row in pixels. */
  readonly rowHeight: number;
  /** The row of what the card shows. */
  readonly current: string | null;
  readonly selected: ReadonlySet<string>;
  readonly sort: ListSort | null;
  readonly onSort: (sort: ListSort | null) => void;
  readonly onOpen: (row: R) => void;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onCopy: () => void;
  readonly cell: (row: R, column: Column<R>) => ReactNode;
}

/** Rows kept in the page above and below what can be seen. */
const MARGIN = 12;
const HEAD = 32;
/** Widths in pixels: the first column, and the margin after the last. */
const CHECK = 34;
const SIDE = 12;

export function Grid<R extends Row>(props: GridProps<R>) {
  const { label, columns, rows, rowHeight, current, selected, sort, onSort, onOpen, onSelect, onCopy, cell } = props;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(400);
  const [place, setPlace] = useState<string | null>(null);
  /** The row that is to take the keyboard as soon as it is in the page. */
  const wanted = useRef<string | null>(null);
  const anchor = useRef<number | null>(null);
  const tracks = `${CHECK}px ${columns.map(({ width: [least, share] }) => `minmax(${least}px, ${share === 0 ? `${least}px` : `${share}fr`})`).join(" ")}`;
  const head = Math.max(HEAD, rowHeight >= 44 ? 44 : 0);
  const width = CHECK + SIDE + columns.reduce((n, c) => n + c.width[0], 0);
  const indexOf = (id: string | null): number => (id === null ? -1 : rows.findIndex((r) => r.id === id));
  const placed = indexOf(place);
  const active = Math.max(0, placed === -1 ? indexOf(current) : placed);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setHeight(element.clientHeight);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const intoView = (index: number): void => {
    const element = box.current;
    if (element === null || index < 0) return;
    const at = index * rowHeight;
    if (at < element.scrollTop) element.scrollTop = at;
    else if (at + rowHeight > element.scrollTop + element.clientHeight - head) {
      element.scrollTop = at + rowHeight - element.clientHeight + head;
    }
  };
  // What is chosen elsewhere comes into sight here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice moves the rows
  useEffect(() => {
    const index = indexOf(current);
    if (index !== -1) intoView(index);
  }, [current]);
  useLayoutEffect(() => {
    if (wanted.current === null || wanted.current !== rows[active]?.id) return;
    wanted.current = null;
    box.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus();
  });

  const go = (index: number): void => {
    const to = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (to === undefined) return;
    wanted.current = to.id;
    setPlace(to.id);
    intoView(rows.indexOf(to));
  };
  const toggle = (row: R): void => {
    const next = new Set(selected);
    if (!next.delete(row.id)) next.add(row.id);
    onSelect(next);
    anchor.current = rows.indexOf(row);
  };
  const extend = (to: number): void => {
    const end = Math.min(rows.length - 1, Math.max(0, to));
    anchor.current ??= active;
    const [a, b] = [Math.min(anchor.current, end), Math.max(anchor.current, end)];
    onSelect(new Set(rows.slice(a, b + 1).map((r) => r.id)));
    go(end);
  };
  const page = Math.max(1, Math.floor((height - head) / rowHeight) - 1);
  const WAYS: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: rows.length - 1,
  };
  const onKey = (event: KeyboardEvent): void => {
    const row = rows[active];
    const mod = event.ctrlKey || event.metaKey;
    const way = WAYS[event.key];
    if (row === undefined || event.altKey) return;
    if (way !== undefined && !mod) {
      if (event.shiftKey) extend(way);
      else {
        anchor.current = null;
        go(way);
      }
    } else if (event.key === "Enter" && !mod) onOpen(row);
    else if (event.key === " " && !mod) toggle(row);
    else if (event.key.toLowerCase() === "a" && mod) onSelect(new Set(rows.map((r) => r.id)));
    else if (event.key.toLowerCase() === "c" && mod && getSelection()?.isCollapsed !== false) onCopy();
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent, row: R, index: number): void => {
    setPlace(row.id);
    if (event.shiftKey) extend(index);
    else if (event.ctrlKey || event.metaKey || (event.target as Element).closest(".grid-check") !== null) toggle(row);
    else {
      anchor.current = index;
      onOpen(row);
    }
  };
  const first = Math.max(0, Math.floor(top / rowHeight) - MARGIN);
  const last = Math.min(rows.length, Math.ceil((top + height) / rowHeight) + MARGIN);
  const inSight = rows.slice(first, last).map((row, i) => ({ row, index: first + i }));
  const activeRow = rows[active];
  if (activeRow !== undefined && (active < first || active >= last)) inSight.push({ row: activeRow, index: active });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table whose rows come and go as it scrolls cannot be a <table>
    <div
      className="scroll grid-box"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable="true"
      ref={box}
      tabIndex={rows.length === 0 ? 0 : -1}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons are */}
      <div
        className="grid-head"
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: tracks, height: head, minWidth: width }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: nothing to do here */}
        <div role="columnheader" className="grid-check">
          <span className="sr">Selected</span>
        </div>
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
      <div className="grid-body" style={{ height: rows.length * rowHeight, minWidth: width }}>
        {inSight.map(({ row, index }) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={row.id}
            role="row"
            className={row.id === current ? "grid-row on" : "grid-row"}
            aria-rowindex={index + 2}
            aria-selected={selected.has(row.id)}
            {...(row.id === current ? { "aria-current": "true" as const } : {})}
            data-index={index}
            tabIndex={index === active ? 0 : -1}
            style={{ gridTemplateColumns: tracks, height: rowHeight, top: index * rowHeight }}
            onKeyDown={onKey}
            onClick={(event) => onClick(event, row, index)}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: as above */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the row takes the keyboard */}
            <div role="gridcell" className="grid-check">
              <span className="grid-box-mark">
                {selected.has(row.id) && <Icon name="check" size={12} weight={2.4} />}
              </span>
            </div>
            {columns.map((column, i) => (
              <div
                key={column.id}
                role={i === 0 ? "rowheader" : "gridcell"}
                className={column.numeric === true ? "grid-cell num-cell" : "grid-cell"}
              >
                {cell(row, column)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface HeadCellProps<R extends Row> {
  readonly column: Column<R>;
  readonly sort: ListSort | null;
  readonly onSort: (sort: ListSort | null) => void;
}

/** Sorts by its column: up, down, and back to the order of the canvas. Numbers begin with the largest. */
function HeadCell<R extends Row>({ column, sort, onSort }: HeadCellProps<R>) {
  const mine = sort?.column === column.id ? sort : null;
  const first = column.numeric === true;
  const next =
    mine === null
      ? { column: column.id, down: first }
      : mine.down === first
        ? { column: column.id, down: !first }
        : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the grid
    // biome-ignore lint/a11y/useFocusableInteractive: its button is
    <div
      role="columnheader"
      aria-sort={mine === null ? "none" : mine.down ? "descending" : "ascending"}
      className={column.numeric === true ? "num-cell" : undefined}
    >
      <Button className="grid-sort" onPress={() => onSort(next)}>
        {column.words}
        {mine !== null && <Icon name={mine.down ? "arrow-down" : "arrow-up"} size={12} weight={2.2} />}
      </Button>
    </div>
  );
}
