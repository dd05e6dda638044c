/** What is going on and how far it is. */
import { ProgressBar } from "react-aria-components";
import { Icon } from "../glyphs/icon.tsx";

/** `done` is 0 to 1, or `null` when there is no telling. */
export function ProgressLine({ words, done, note }: { words: string; done: number | null; note?: string }) {
  return (
    <ProgressBar
      className="progress"
      aria-label={words}
      {...(done === null ? { isIndeterminate: true } : { value: done * 100 })}
    >
      {({ percentage, isIndeterminate }) => (
        <div className="opening">
          <p className="progress-words">
            <Icon name="hourglass" />
            <span>{words}</span>
          </p>
          <div className="bar-bed">
            <i
              className={isIndeterminate ? "bar-fill going" : "bar-fill"}
              style={isIndeterminate ? undefined : { width: `${percentage ?? 0}%` }}
            />
          </div>
          {note !== undefined && <p className="small muted">{note}</p>}
        </div>
      )}
    </ProgressBar>
  );
}
