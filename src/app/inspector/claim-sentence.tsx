/** A claim as a sentence whose ends open their cards. */
import { Button } from "react-aria-components";
import type { Triple } from "../../rdf/term.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { sentence } from "../words/sentence.ts";

/** Fixed places, told apart from the end: "Denied:" may stand before the three parts. */
const PLACES = ["last", "verb", "first", "stance"];

export function ClaimSentence({ triple, denied }: { triple: Triple; denied: boolean }) {
  const desk = useDesk();
  const parts = sentence(triple, desk.session.vocabulary, denied);
  return (
    <h2 className="claim">
      {parts.map((part, i) => {
        const { key } = part;
        const place = PLACES[parts.length - 1 - i];
        if (part.role === "relation") {
          return (
            <span className="verb" key={place}>
              {" "}
              {part.text}{" "}
            </span>
          );
        }
        if (key === null) return <span key={place}>{part.role === "literal" ? `“${part.text}”` : part.text}</span>;
        return (
          <Button className="claim-end" key={place} onPress={() => desk.show(key)}>
            {part.text}
          </Button>
        );
      })}
    </h2>
  );
}
