/** The sign and the words for what is faint on the canvas: "filtered out", behind a struck eye. */
import { FAINT_WORDS, type FaintReason } from "../desk/faint.ts";
import { Icon } from "../glyphs/icon.tsx";

export function FaintNote({ reason }: { reason: FaintReason | null }) {
  if (reason === null) return null;
  return (
    <span className="faint-note small">
      <Icon name="eye-off" size={12} />
      {FAINT_WORDS[reason]}
    </span>
  );
}
