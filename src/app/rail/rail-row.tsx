/** One row of the rail: a mark, words, and how many. */
import type { ReactNode } from "react";
import { Button } from "react-aria-components";

interface RailRowProps {
  readonly mark?: ReactNode;
  readonly words: string;
  /** After the words, muted. */
  readonly note?: string | undefined;
  readonly n?: number;
  /** What the number counts, for those who do not see the section's heading. */
  readonly unit?: string;
  readonly off?: boolean;
  readonly current?: boolean;
  readonly onPress: () => void;
}

export function RailRow({ mark, words, note, n, unit, off, current, onPress }: RailRowProps) {
  return (
    <li>
      <Button
        className={off === true ? "rail-row off" : "rail-row"}
        onPress={onPress}
        {...(current === true ? { "aria-current": "true" as const } : {})}
      >
        {mark}
        <span className="lab" title={words}>
          {words}
          {note !== undefined && <span className="muted"> {note}</span>}
        </span>
        {n !== undefined && (
          <span className="n">
            {n.toLocaleString("en-GB")}
            {unit !== undefined && <span className="sr"> {unit}</span>}
          </span>
        )}
      </Button>
    </li>
  );
}
