/** A tick box with its words beside it. `CheckMark` is the bare one, for tables. */
import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";
import { Icon } from "../glyphs/icon.tsx";
import "./tick.css";

interface TickProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}

export function Tick({ isSelected, onChange, children }: TickProps) {
  return (
    <Checkbox className="tick" isSelected={isSelected} onChange={onChange}>
      <span className="tick-box">
        <Icon name="check" size={12} weight={2.6} />
      </span>
      {children}
    </Checkbox>
  );
}
