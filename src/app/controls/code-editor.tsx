/** A code editor: CodeMirror in our look, for a language, with completions, a mistake marked, and a key that runs. */
import {
  autocompletion,
  type CompletionSource,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, type LanguageSupport, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { editorHighlight, editorLook } from "./editor-look.ts";

/** A mistake; `line` and `column` (from 1) where it can be placed in the text. */
export interface CodeTrouble {
  readonly sentence: string;
  readonly line?: number;
  readonly column?: number;
  /** It is no mistake, and hardly meant. */
  readonly isOdd?: boolean;
}

interface CodeEditorProps {
  readonly text: string;
  /** What it is, for those who hear it. */
  readonly label: string;
  readonly trouble: CodeTrouble | null;
  readonly onChange: (text: string) => void;
  /** Ctrl+Enter. */
  readonly onRun: () => void;
  /** The rest is taken when the editor is made and stays. */
  readonly language: () => LanguageSupport;
  readonly completions: readonly CompletionSource[];
  readonly example: string;
  readonly more?: Extension;
}

export function CodeEditor(props: CodeEditorProps) {
  const { text, trouble } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (host.current === null) return;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({ doc: latest.current.text, extensions: extensions(latest) }),
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

const extensions = (latest: { readonly current: CodeEditorProps }): Extension => {
  const { language, completions, label, example, more = [] } = latest.current;
  return [
    lineNumbers(),
    history(),
    bracketMatching(),
    closeBrackets(),
    language(),
    autocompletion({ override: [...completions], icons: false }),
    syntaxHighlighting(editorHighlight),
    editorLook,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ tabindex: "0", "aria-label": `${label}. Escape, then Tab leaves the editor.` }),
    placeholder(example),
    keymap.of([
      {
        key: "Mod-Enter",
        run: () => {
          latest.current.onRun();
          return true;
        },
      },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) latest.current.onChange(update.state.doc.toString());
    }),
    more,
  ];
};

/** The word at the place of a mistake. */
function diagnostics(state: EditorState, { line, column, sentence, isOdd = false }: CodeTrouble): Diagnostic[] {
  if (line === undefined || column === undefined) return [];
  const at = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  const from = Math.min(at.from + Math.max(0, column - 1), at.to);
  const word = /^\S+/.exec(state.sliceDoc(from, at.to))?.[0].length ?? 0;
  return [{ from, to: from + word, severity: isOdd ? "warning" : "error", message: sentence }];
}
