/** The address: a view state as the part of a link after `#`, readable and as short as it can be. */

import { readFilters, writeFilters } from "./filter-view.ts";
import { readList, writeList } from "./list-view.ts";
import { readRows, writeRows } from "./rows-view.ts";
import { type Prefixes, readKey, writeKey } from "./short-iri.ts";
import { readSpace, writeSpace } from "./space-view.ts";
import { readThink, writeThink } from "./think-view.ts";
import { readTime, writeTime } from "./time-view.ts";
import { FIRST_VIEW, type Panel, type Shown, type ViewState } from "./view-state.ts";

const PANELS: readonly Panel[] = [
  "query",
  "list",
  "timeline",
  "paths",
  "rivals",
  "sources",
  "measures",
  "checks",
  "duplicates",
  "turtle",
  "history",
  "browse",
];
const MAX_STEPS = 4;

/** Percent-encodes what a fragment may not hold, and leaves what reads well. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/%3A/g, ":").replace(/%2F/g, "/").replace(/%40/g, "@").replace(/%3F/g, "?");

/** Inside a list or a path, `,` and `/` must not stand bare. */
const encodeItem = (text: string): string => encodeURIComponent(text).replace(/%3A/g, ":").replace(/%40/g, "@");

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function writeShown(shown: Shown | null, prefixes: Prefixes): string {
  if (shown === null) return "";
  if (shown.kind === "thing") return encodeItem(writeKey(shown.id, prefixes));
  const parts = shown.triple.split("\n");
  return `line/${parts.map((p) => encodeItem(writeKey(p, prefixes))).join("/")}`;
}

function readShown(path: string, prefixes: Prefixes): Shown | null {
  if (path === "") return null;
  const parts = path.split("/").map((p) => readKey(decode(p), prefixes));
  const [first, s, p, o] = parts;
  if (first === "line" && s !== undefined && p !== undefined && o !== undefined) {
    return { kind: "line", triple: `${s}\n${p}\n${o}` };
  }
  return first === undefined ? null : { kind: "thing", id: first };
}

/** Writes a view state as `#/…`. `readAddress` gives the same state back. */
export function writeAddress(view: ViewState, prefixes: Prefixes): string {
  const out: string[] = [];
  const list = (keys: readonly string[]) => keys.map((k) => encodeItem(writeKey(k, prefixes))).join(",");
  if (view.focus !== null) out.push(`from=${encode(writeKey(view.focus, prefixes))}`);
  if (view.steps !== FIRST_VIEW.steps) out.push(`steps=${view.steps}`);
  if (!view.fold) out.push("fold=no");
  if (view.placed.length > 0) out.push(`with=${list(view.placed)}`);
  if (view.expanded.length > 0) out.push(`expanded=${list(view.expanded)}`);
  for (const [name, value] of writeSpace(view, list)) out.push(`${name}=${value}`);
  for (const [name, value] of writeFilters(view, list)) out.push(`${name}=${value}`);
  if (view.panel !== null) out.push(`panel=${view.panel}`);
  for (const [name, value] of writeList(view)) out.push(`${name}=${value}`);
  for (const [name, value] of writeRows(view, list)) out.push(`${name}=${value}`);
  for (const [name, value] of writeTime(view, list)) out.push(`${name}=${value}`);
  for (const [name, value] of writeThink(view, list)) out.push(`${name}=${value}`);
  if (view.query !== "") out.push(`query=${encode(view.query)}`);
  return `#/${writeShown(view.shown, prefixes)}${out.length > 0 ? `?${out.join("&")}` : ""}`;
}

/** Reads an address; what it does not say, or says wrongly, is as in the first view. */
export function readAddress(hash: string, prefixes: Prefixes): ViewState {
  const text = hash.replace(/^#?\/?/, "");
  const mark = text.indexOf("?");
  const path = mark === -1 ? text : text.slice(0, mark);
  const fields = new Map<string, string>();
  for (const field of mark === -1 ? [] : text.slice(mark + 1).split("&")) {
    const is = field.indexOf("=");
    if (is > 0) fields.set(field.slice(0, is), field.slice(is + 1));
  }
  const items = (name: string): string[] => (fields.get(name) ?? "").split(",").filter(Boolean).map(decode);
  const keys = (name: string) => items(name).map((k) => readKey(k, prefixes));
  const focus = fields.get("from");
  const steps = Number(fields.get("steps"));
  const panel = PANELS.find((p) => p === fields.get("panel"));
  return {
    shown: readShown(path, prefixes),
    focus: focus === undefined || focus === "" ? null : readKey(decode(focus), prefixes),
    steps: Number.isInteger(steps) && steps >= 1 && steps <= MAX_STEPS ? steps : FIRST_VIEW.steps,
    fold: fields.get("fold") !== "no",
    placed: keys("with"),
    expanded: keys("expanded"),
    panel: panel ?? null,
    query: decode(fields.get("query") ?? ""),
    ...readSpace(fields, keys),
    ...readList(fields),
    ...readRows(fields, keys),
    ...readFilters(fields, keys),
    ...readTime(fields, keys),
    ...readThink(fields, keys),
  };
}
