/** The query editor: SPARQL in its colours, with the dossier's prefixes, our own parser's errors, comments and layout. */
import { EditorState } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { sparql } from "codemirror-lang-sparql";
import { useMemo, useState } from "react";
import { formatQuery } from "../../query/format-query.ts";
import { CodeEditor } from "../controls/code-editor.tsx";
import { useDesk } from "../desk/desk-context.tsx";
import { definitionTips } from "./completion/definition-tip.ts";
import { exampleQuery } from "./completion/example-query.ts";
import { knowledgeOf } from "./completion/knowledge.ts";
import type { OpenEditor } from "./completion/open-editor.ts";
import { queryCompletions } from "./completion/query-completions.ts";
import type { QueryTrouble } from "./run.ts";

interface EditorProps {
  readonly text: string;
  /** Is told of the editor while it is on the screen. */
  readonly here: OpenEditor;
  readonly trouble: QueryTrouble | null;
  /** What is no mistake, and hardly meant. */
  readonly odd: QueryTrouble | null;
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

export function Editor({ here, trouble, odd, ...rest }: EditorProps) {
  const { session, announcer } = useDesk();
  const known = useMemo(() => knowledgeOf(session), [session]);
  const [example] = useState(() => exampleQuery(session.workspace.dossier, session.vocabulary, session.prefixes));
  const more = useMemo(
    () => [QUERY_KEYS, definitionTips(known, (words) => announcer.say(words)), here.extension],
    [known, announcer, here],
  );
  return (
    <CodeEditor
      {...rest}
      trouble={trouble ?? (odd === null ? null : { ...odd, isOdd: true })}
      label="SPARQL query"
      language={sparql}
      completions={[queryCompletions(known)]}
      example={example}
      more={more}
    />
  );
}
