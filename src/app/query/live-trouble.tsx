/** Below the editor, while one types: what is wrong, or odd, and what can be done about it at once. */
import { Button } from "react-aria-components";
import { asQuestion, isBarePattern } from "../../query/bare-pattern.ts";
import { Icon } from "../glyphs/icon.tsx";
import type { OpenEditor } from "./completion/open-editor.ts";
import { type QueryTrouble, troubleWords } from "./run.ts";

interface LiveTroubleProps {
  readonly text: string;
  readonly wrong: QueryTrouble | null;
  readonly odd: QueryTrouble | null;
  readonly here: OpenEditor;
}

export function LiveTrouble({ text, wrong, odd, here }: LiveTroubleProps) {
  const trouble = wrong ?? odd;
  const wrap = (): void => {
    const question = asQuestion(text);
    here.put(0, text.length, question, question.lastIndexOf("\n}"));
    here.focus();
  };
  return (
    <div className={wrong === null ? "live-trouble odd" : "live-trouble"}>
      <p role="status">
        {trouble !== null && (
          <>
            <Icon name={wrong === null ? "triangle-alert" : "circle-alert"} size={14} />
            {troubleWords(trouble)}
          </>
        )}
      </p>
      {wrong !== null && isBarePattern(text) && (
        <Button className="btn sm" onPress={wrap}>
          Put SELECT * WHERE {"{ … }"} around it
        </Button>
      )}
    </div>
  );
}
