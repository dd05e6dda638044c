/** The query editor: SPARQL in its colours, with the dossier's prefixes, our own parser's errors, comments and layout. */
import { EditorState } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { sparql } from "codemirror-lang-sparql";
import { formatQuery } from "../../query/format-query.ts";
import { CodeEditor } from "../controls/code-editor.tsx";
import { prefixCompletions } from "./completions.ts";
import type { QueryTrouble } from "./run.ts";

interface EditorProps {
  readonly text: string;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly trouble: QueryTrouble | null;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** Ctrl+/ makes lines comments and takes that back; Shift+Alt+F lays the text out. */
const QUERY_KEYS = [
  EditorState.languageData.of(() => [{ commentTokens: { line: "#" } }]),
  keymap.of([
    {
      key: "Shift-Alt-f",
      run: (view) => {
        const { doc } = view.state;
        view.dispatch({ changes: { from: 0, to: doc.length, insert: formatQuery(doc.toString()) } });
        return true;
      },
    },
  ]),
];

export function Editor({ prefixes, ...rest }: EditorProps) {
  return (
    <CodeEditor
      {...rest}
      label="SPARQL query"
      language={sparql}
      completions={[prefixCompletions(prefixes)]}
      example="SELECT ?who WHERE { ?event dos:ledBy ?who }"
      more={QUERY_KEYS}
    />
  );
}
