/** A button that shows only an icon: it has a name, and a tooltip that says the name and its key. */
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { Icon } from "../glyphs/icon.tsx";
import type { IconName } from "../glyphs/icon-shapes.ts";

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** The key that does the same, as printed on it. */
  readonly shortcut?: string;
  readonly pressed?: boolean;
  readonly isDisabled?: boolean;
  readonly className?: string;
  readonly onPress?: () => void;
}

export function IconButton({ icon, label, shortcut, pressed, isDisabled, className, onPress }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button
        className={`ib ${className ?? ""}`}
        aria-label={label}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        {...(isDisabled === undefined ? {} : { isDisabled })}
        {...(onPress === undefined ? {} : { onPress })}
      >
        <Icon name={icon} />
      </Button>
      <Tooltip className="tip" offset={6}>
        {label}
        {shortcut !== undefined && <kbd>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
