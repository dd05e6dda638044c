/** The readable layout: few crossings, no word on a word. What the canvas begins with. */
import { layout } from "../layout.ts";
import type { LayoutKind } from "./layout-kind.ts";

export const READABLE: LayoutKind = {
  id: "readable",
  label: "Easy to read",
  note: "few crossings, names clear",
  joins: true,
  run: layout,
};
