/** Below the editor, while one types: what is wrong, or odd, and what can be done about it at once. */
import { Button } from "react-aria-components";
import { asQuestion, isBarePattern } from "../../query/bare-pattern.ts";
import { Icon } from "../glyphs/icon.tsx";
import { type QueryTrouble, troubleWords } from "./run.ts";

interface LiveTroubleProps {
  readonly text: string;
  readonly wrong: QueryTrouble | null;
  readonly odd: QueryTrouble | null;
  readonly onChange: (text: string) => void;
}

export function LiveTrouble({ text, wrong, odd, onChange }: LiveTroubleProps) {
  const trouble = wrong ?? odd;
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
        <Button className="btn sm" onPress={() => onChange(asQuestion(text))}>
          Put SELECT * WHERE {"{ … }"} around it
        </Button>
      )}
    </div>
  );
}
