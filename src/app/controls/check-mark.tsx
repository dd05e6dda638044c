/** A tick box as the rail and tables draw it; the control that holds it has the name and the state. */
import { Checkbox } from "react-aria-components";
import { Icon } from "../glyphs/icon.tsx";
import "./check-mark.css";

interface CheckMarkProps {
  readonly label: string;
  readonly isSelected: boolean;
  /** Some of what it stands for is ticked, and some is not. */
  readonly isIndeterminate?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export function CheckMark({ label, isSelected, isIndeterminate = false, onChange }: CheckMarkProps) {
  return (
    <Checkbox
      className="cb-target"
      aria-label={label}
      isSelected={isSelected}
      isIndeterminate={isIndeterminate}
      onChange={onChange}
    >
      <span className={isSelected || isIndeterminate ? "cb on" : "cb"} aria-hidden="true">
        {isIndeterminate ? (
          <Icon name="minus" size={11} weight={3.2} />
        ) : (
          isSelected && <Icon name="check" size={11} weight={3.2} />
        )}
      </span>
    </Checkbox>
  );
}
