/** The query editor: CodeMirror with SPARQL colours, our own parser's errors, and the keys that run and leave. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { sparql } from "codemirror-lang-sparql";
import { useEffect, useRef } from "react";
import { prefixCompletions } from "./completions.ts";
import { editorHighlight, editorLook } from "./editor-look.ts";
import type { QueryTrouble } from "./query-runner.ts";

interface EditorProps {
  readonly text: string;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly trouble: QueryTrouble | null;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

export function Editor({ text, prefixes, trouble, onChange, onRun }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const handlers = useRef({ onChange, onRun });
  handlers.current = { onChange, onRun };
  const start = useRef({ text, prefixes });

  useEffect(() => {
    if (host.current === null) return;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({ doc: start.current.text, extensions: extensions(start.current.prefixes, handlers) }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    editor.dispatch(setDiagnostics(editor.state, trouble === null ? [] : diagnostics(editor.state, trouble)));
  }, [trouble]);

  return <div className="editor-host" ref={host} />;
}

type Handlers = { readonly current: Pick<EditorProps, "onChange" | "onRun"> };

const extensions = (prefixes: EditorProps["prefixes"], handlers: Handlers) => [
  lineNumbers(),
  history(),
  bracketMatching(),
  closeBrackets(),
  sparql(),
  autocompletion({ override: [prefixCompletions(prefixes)], icons: false }),
  syntaxHighlighting(editorHighlight),
  editorLook,
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ tabindex: "0", "aria-label": "SPARQL query. Escape, then Tab leaves the editor." }),
  placeholder("SELECT ?who WHERE { ?event dos:ledBy ?who }"),
  keymap.of([
    {
      key: "Mod-Enter",
      run: () => {
        handlers.current.onRun();
        return true;
      },
    },
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...historyKeymap,
    ...defaultKeymap,
  ]),
  EditorView.updateListener.of((update) => {
    if (update.docChanged) handlers.current.onChange(update.state.doc.toString());
  }),
];

/** The word at the place of a mistake. */
function diagnostics(state: EditorState, { line, column, sentence }: QueryTrouble): Diagnostic[] {
  if (line === undefined || column === undefined) return [];
  const at = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  const from = Math.min(at.from + Math.max(0, column - 1), at.to);
  const word = /^\S+/.exec(state.sliceDoc(from, at.to))?.[0].length ?? 0;
  return [{ from, to: from + word, severity: "error", message: sentence }];
}
