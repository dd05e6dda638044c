/** The query editor: SPARQL in its colours, with the dossier's prefixes, and our own parser's errors. */
import { sparql } from "codemirror-lang-sparql";
import { CodeEditor } from "../controls/code-editor.tsx";
import { prefixCompletions } from "./completions.ts";
import type { QueryTrouble } from "./query-runner.ts";

interface EditorProps {
  readonly text: string;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly trouble: QueryTrouble | null;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

export function Editor({ prefixes, ...rest }: EditorProps) {
  return (
    <CodeEditor
      {...rest}
      label="SPARQL query"
      language={sparql}
      completions={[prefixCompletions(prefixes)]}
      example="SELECT ?who WHERE { ?event dos:ledBy ?who }"
    />
  );
}
