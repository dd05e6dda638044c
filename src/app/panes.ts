/** The panes of the workbench, in reading order, and the way from one to the next by key. */

/** Each pane that may be there, and what in it takes the keyboard first. */
const PANES: readonly { readonly pane: string; readonly first?: string }[] = [
  { pane: ".head", first: ".palette" },
  { pane: ".rail" },
  { pane: ".canvas", first: ".graph-canvas" },
  { pane: ".drawer" },
  { pane: ".card-pane, .sheet" },
  { pane: ".tab-bar" },
];

const FOCUSABLE =
  "button:not([disabled], [tabindex='-1']), input:not([disabled], [tabindex='-1']), a[href], [tabindex='0'], [contenteditable='true']";

interface Pane {
  readonly element: HTMLElement;
  readonly first: string | undefined;
}

/** Where the keyboard was in each pane when it left. */
const left = new WeakMap<Element, HTMLElement>();

/** Moves the keyboard to the next pane, or back to the one before; returns to where it was there. */
export function toPane(by: 1 | -1): void {
  const panes = PANES.flatMap(({ pane, first }): Pane[] => {
    const element = document.querySelector<HTMLElement>(pane);
    return element === null ? [] : [{ element, first }];
  });
  const active = document.activeElement;
  const at = panes.findIndex(({ element }) => element.contains(active));
  const from = panes[at];
  if (from !== undefined && active instanceof HTMLElement) left.set(from.element, active);
  for (let i = 1; i <= panes.length; i++) {
    const start = at === -1 && by === -1 ? 0 : at;
    const pane = panes[(start + by * i + panes.length * 2) % panes.length];
    if (pane !== undefined && enter(pane)) return;
  }
}

/**
 * Gives the keyboard to the card, as soon as it is there: what was looked for has been found. A press on a row of a list
 * gives the keyboard back to the field until the next frame; it goes to the card again then.
 */
export function toCard(): void {
  const before = document.activeElement;
  const found = focusCard();
  requestAnimationFrame(() => {
    if (!found || document.activeElement === before) focusCard();
  });
}

/** At once where there is a card: a key pressed before the next frame must find the keyboard there. */
function focusCard(): boolean {
  const card = document.querySelector<HTMLElement>(".card-pane, .sheet");
  card?.focus({ preventScroll: true });
  return card !== null;
}

/** Gives the keyboard to a pane; whether that worked. */
function enter({ element, first }: Pane): boolean {
  const before = left.get(element);
  const wanted = [
    before?.isConnected === true && element.contains(before) ? before : null,
    first === undefined ? null : element.querySelector<HTMLElement>(first),
    ...element.querySelectorAll<HTMLElement>(FOCUSABLE),
  ];
  for (const target of wanted) {
    if (target === null || target.getClientRects().length === 0) continue;
    target.focus({ focusVisible: true } as FocusOptions);
    if (document.activeElement === target) return true;
  }
  return false;
}
