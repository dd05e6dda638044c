/** What the paths do without: a chip for each thing and claim, which takes it back. */
import { Button } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import type { PathView } from "../view/think-view.ts";
import { count } from "../words/counts.ts";

export function AvoidChips({ wish: { avoidThings, avoidClaims } }: { wish: PathView }) {
  const desk = useDesk();
  const { aside } = desk.view.get();
  if (avoidThings.length + avoidClaims.length + aside.length === 0) return null;
  return (
    <fieldset className="avoid-chips" aria-label="Avoided">
      <span className="small muted">Without</span>
      {avoidThings.map((id) => (
        <Chip
          key={id}
          words={desk.nameOf(id)}
          onRemove={() => desk.paths.ask({ avoidThings: avoidThings.filter((t) => t !== id) })}
        />
      ))}
      {avoidClaims.map((id) => (
        <Chip
          key={id}
          words={`claim ${id}`}
          onRemove={() => desk.paths.ask({ avoidClaims: avoidClaims.filter((c) => c !== id) })}
        />
      ))}
      {aside.length > 0 && <span className="small muted">{count(aside.length, "source")} set aside</span>}
    </fieldset>
  );
}

function Chip({ words, onRemove }: { words: string; onRemove: () => void }) {
  return (
    <span className="avoid-chip">
      {words}
      <Button className="avoid-x" aria-label={`No longer avoid ${words}`} onPress={onRemove}>
        <Icon name="x" size={12} />
      </Button>
    </span>
  );
}
