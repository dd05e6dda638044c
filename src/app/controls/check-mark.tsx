/** A tick box as the rail and tables draw it. */
import { Icon } from "../glyphs/icon.tsx";
import "./check-mark.css";

interface CheckMarkProps {
  readonly label: string;
  readonly isSelected: boolean;
  /** Some of what it stands for is ticked, and some is not. */
  readonly isIndeterminate?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** The browser's own checkbox beneath a drawn one: tables hold hundreds of them. */
export function CheckMark({ label, isSelected, isIndeterminate = false, onChange }: CheckMarkProps) {
  return (
    <label className="cb-target">
      <input
        type="checkbox"
        className="cb-input"
        aria-label={label}
        checked={isSelected && !isIndeterminate}
        ref={(input) => {
          if (input !== null) input.indeterminate = isIndeterminate;
        }}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={isSelected || isIndeterminate ? "cb on" : "cb"} aria-hidden="true">
        {isIndeterminate ? (
          <Icon name="minus" size={11} weight={3.2} />
        ) : (
          isSelected && <Icon name="check" size={11} weight={3.2} />
        )}
      </span>
    </label>
  );
}
