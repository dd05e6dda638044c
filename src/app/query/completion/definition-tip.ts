/** Shows what a name means: under the pointer, and by Ctrl+I or F1 at the cursor. */
import { closeCompletion } from "@codemirror/autocomplete";
import { type Extension, Prec, StateEffect, StateField } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from "@codemirror/view";
import { type Definition, definitionAt } from "./definition.ts";
import type { Knowledge } from "./query-offers.ts";
import "./completion.css";

const setTip = StateEffect.define<Tooltip | null>();

/** Goes away with the next move or change, by Escape, and when the editor is left. */
const tipField = StateField.define<Tooltip | null>({
  create: () => null,
  update(tip, transaction) {
    for (const effect of transaction.effects) if (effect.is(setTip)) return effect.value;
    return transaction.docChanged || transaction.selection !== undefined ? null : tip;
  },
  provide: (field) => showTooltip.from(field),
});

/** `say` is told what is shown by key, for those who hear it. */
export function definitionTips({ vocabulary, ...known }: Knowledge, say: (words: string) => void): Extension {
  const at = (text: string, pos: number) => definitionAt(text, pos, vocabulary, known.prefixes);
  const show = (view: EditorView): boolean => {
    const found = at(view.state.doc.toString(), view.state.selection.main.head);
    // One card at a time: Escape then closes this one.
    closeCompletion(view);
    view.dispatch({ effects: setTip.of(found === null ? null : tipOf(found)) });
    say(found === null ? "No name of the dossier is at the cursor." : wordsOf(found));
    return true;
  };
  const hide = (view: EditorView): boolean => {
    if (view.state.field(tipField) === null) return false;
    view.dispatch({ effects: setTip.of(null) });
    return true;
  };
  return [
    hoverTooltip((view, pos) => {
      const found = at(view.state.doc.toString(), pos);
      return found === null ? null : tipOf(found);
    }),
    tipField,
    EditorView.domEventHandlers({
      blur(_, view) {
        hide(view);
      },
    }),
    Prec.high(
      keymap.of([
        { key: "Mod-i", run: show },
        { key: "F1", run: show },
        { key: "Escape", run: hide },
      ]),
    ),
  ];
}

const wordsOf = ({ label, what, definition }: Definition): string =>
  [`${label}, ${what}.`, definition].filter((part) => part !== null).join(" ");

const tipOf = (found: Definition): Tooltip => ({
  pos: found.from,
  end: found.to,
  above: true,
  create: () => ({ dom: cardOf(found) }),
});

function cardOf({ label, what, definition, iri }: Definition): HTMLElement {
  const card = document.createElement("div");
  card.className = "meaning-tip";
  const add = (tag: string, text: string): void => {
    const part = document.createElement(tag);
    part.textContent = text;
    card.append(part);
  };
  add("strong", label);
  add("span", what);
  if (definition !== null) add("p", definition);
  add("code", iri);
  return card;
}
