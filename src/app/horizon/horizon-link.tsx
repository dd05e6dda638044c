/** On the card of an actor: the way to what it knew, and when. */
import { Button } from "react-aria-components";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";

export function HorizonLink({ thing }: { thing: string }) {
  const desk = useDesk();
  const isActor = useData(({ horizon }) => horizon.isActor(thing), [thing]);
  if (!isActor) return null;
  return (
    <p className="hz-link">
      <Button className="btn sm" onPress={() => desk.horizon.open(thing)}>
        <Icon name="eye" size={14} />
        {horizonQuestion(desk.nameOf(thing))}
      </Button>
    </p>
  );
}

export const horizonQuestion = (name: string): string => `What did ${name} know, and when?`;
