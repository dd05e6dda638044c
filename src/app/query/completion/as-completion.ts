/** An offer as the editor's list shows it. */
import { type Completion, snippetCompletion } from "@codemirror/autocomplete";
import type { Offer } from "./offer.ts";

const FITS = { name: "Fits here", rank: 0 };
const OTHERS = { name: "Others", rank: 1 };

/** `sections`: whether what fits stands apart from what does not. */
export function asCompletion({ text, kind, detail, definition, fit }: Offer, sections: boolean): Completion {
  const shown: Completion = {
    label: text,
    type: kind,
    ...(detail === "" ? {} : { detail }),
    ...(definition === undefined ? {} : { info: definition }),
    ...(sections ? { section: fit === 0 ? OTHERS : FITS } : {}),
  };
  if (kind !== "piece") return shown;
  return snippetCompletion(
    text
      .replace(/\{\|/g, "\\{|")
      .replace(/\|\}/g, "|\\}")
      .replace(/\?(\w+)/g, (_all, name: string) => `?\${${name}}`),
    shown,
  );
}
