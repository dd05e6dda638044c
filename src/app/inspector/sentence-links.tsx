/** A sentence in running text, its ends as links. */
import { Fragment } from "react";
import { Button } from "react-aria-components";
import type { Vocabulary } from "../../model/vocabulary.ts";
import type { Triple } from "../../rdf/term.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { sentence } from "../words/sentence.ts";

export function Sentence({ triple, vocabulary }: { triple: Triple; vocabulary: Vocabulary }) {
  const desk = useDesk();
  return sentence(triple, vocabulary).map((part, i) => {
    const { key } = part;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence has three fixed places
      <Fragment key={i}>
        {key === null ? (
          <span className={part.role === "relation" ? "muted" : undefined}>{part.text}</span>
        ) : (
          <Button className="term-link" onPress={() => desk.show(key)}>
            {part.text}
          </Button>
        )}{" "}
      </Fragment>
    );
  });
}
