/** When nothing matches: the closest spelling, if there is one. */
import { Button } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { closestName } from "./find.ts";

export function NothingFound({ text, onSpelling }: { text: string; onSpelling: (text: string) => void }) {
  const { session } = useDesk();
  const near = closestName(session, text);
  return (
    <div className="nothing-found" role="status">
      <h2>No name, place or source matches “{text.trim()}”</h2>
      <p className="note">
        {near === null ? (
          "Accents do not matter; part of a word is enough. A claim is found by its ID."
        ) : (
          <>
            Closest spelling:{" "}
            <Button className="link" onPress={() => onSpelling(near)}>
              {near}
            </Button>
            .
          </>
        )}
      </p>
    </div>
  );
}
