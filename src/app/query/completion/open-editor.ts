/** The query editor that is on the screen, for what puts text where its cursor stands. */
import type { Extension } from "@codemirror/state";
import { EditorView, ViewPlugin } from "@codemirror/view";

export class OpenEditor {
  #view: EditorView | null = null;

  /** To be among the editor's extensions. */
  readonly extension: Extension = ViewPlugin.define((view) => {
    this.#view = view;
    return {
      destroy: () => {
        if (this.#view === view) this.#view = null;
      },
    };
  });

  /** What is written, and where the cursor stands in it; `null` when no editor is open. */
  get(): { readonly text: string; readonly at: number } | null {
    if (this.#view === null) return null;
    return { text: this.#view.state.doc.toString(), at: this.#view.state.selection.main.head };
  }

  /** Replaces the text from `from` to `to` and leaves the cursor at `cursor`, or behind what was put in; one step to undo. */
  put(from: number, to: number, text: string, cursor = from + text.length): void {
    const view = this.#view;
    view?.dispatch({
      changes: { from, to, insert: text },
      selection: { anchor: cursor },
      effects: EditorView.scrollIntoView(cursor),
      userEvent: "input.drop",
    });
  }

  focus(): void {
    this.#view?.focus();
  }
}
