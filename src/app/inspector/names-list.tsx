/** The names a thing goes by, each with its setting: at birth, as cover, where and when. */
import { useState } from "react";
import { Button } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { dateWords, termWords } from "../words/term-words.ts";
import type { CardRow } from "./card-groups.ts";

const SHOWN = 5;

export function NamesList({ names }: { names: readonly CardRow[] }) {
  const desk = useDesk();
  const [all, setAll] = useState(false);
  if (names.length === 0) return null;
  const { claims, vocabulary } = desk.session;
  return (
    <div className="names">
      <h3 className="sr">Names</h3>
      <ul>
        {names.slice(0, all ? undefined : SHOWN).map((row) => {
          const { lead, statement } = row;
          const unsure = statement.certainty === "contested" || statement.certainty === "disputed";
          const setting = [
            lead === null ? "" : row.words,
            ...(lead?.qualifiers ?? [])
              .filter((q) => !claims.isClaim(q.value.value))
              .map((q) => termWords(q.value, vocabulary)),
            row.date === null ? "" : dateWords(row.date, "short"),
          ].filter((part) => part !== "");
          return (
            <li key={row.key}>
              {lead === null ? (
                <b>{row.other.value}</b>
              ) : (
                <Button className="name-link" onPress={() => desk.showStatement(statement.triple)}>
                  {row.other.value}
                </Button>
              )}
              <span>
                {setting.join(", ")}
                {statement.standing === "reported" && " · reported only"}
              </span>
              {unsure && statement.certainty !== null && <CertaintyGlyph certainty={statement.certainty} named />}
            </li>
          );
        })}
      </ul>
      {names.length > SHOWN && (
        <Button className="more" onPress={() => setAll(!all)} aria-expanded={all}>
          {all ? "Fewer names" : `${names.length - SHOWN} more ${names.length - SHOWN === 1 ? "name" : "names"}`}
        </Button>
      )}
    </div>
  );
}
