/** How the query editor looks: our own tokens, so that both themes hold. */
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const editorHighlight = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)" },
  { tag: tags.variableName, color: "var(--c-idea)" },
  { tag: [tags.string, tags.integer, tags.float, tags.bool], color: "var(--c-org)" },
  { tag: [tags.namespace, tags.typeName, tags.url], color: "var(--c-doc)" },
  { tag: tags.comment, color: "var(--ink-3)" },
]);

export const editorLook = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--raised)", color: "var(--ink)", fontSize: "12.5px" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "20px", overflow: "auto" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--raised)", color: "var(--ink-3)", border: "0", fontSize: "11px" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--accent-wash)",
  },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    backgroundColor: "var(--bad-wash)",
    boxShadow: "0 2px 0 var(--bad)",
  },
  ".cm-lintRange-warning": { backgroundImage: "none", borderBottom: "2px dotted var(--warn)" },
  ".cm-lintPoint-error:after": { borderBottomColor: "var(--bad)" },
  ".cm-tooltip": { backgroundColor: "var(--raised)", color: "var(--ink)", border: "1px solid var(--rule)" },
  ".cm-diagnostic": { fontFamily: "var(--sans)", fontSize: "var(--t-13)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--bad)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warn)" },
  ".cm-matchingBracket": { backgroundColor: "var(--accent-wash)", outline: "1px solid var(--accent-line)" },
  ".cm-placeholder": { color: "var(--ink-3)" },
});
