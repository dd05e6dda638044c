/** When nothing matches: the closest spelling, if there is one, and what the filters keep back. */
import { Button } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { count } from "../words/counts.ts";
import { closestName } from "./find.ts";

interface NothingFoundProps {
  readonly text: string;
  readonly onSpelling: (text: string) => void;
  /** How many things would match without the filters. */
  readonly filtered?: number;
  readonly onUnfiltered?: () => void;
}

export function NothingFound({ text, onSpelling, filtered = 0, onUnfiltered }: NothingFoundProps) {
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
        {filtered > 0 && ` Filters hide ${count(filtered, "thing")}.`}
      </p>
      {filtered > 0 && onUnfiltered !== undefined && (
        <Button className="btn sm" onPress={onUnfiltered}>
          Search without filters
        </Button>
      )}
    </div>
  );
}
