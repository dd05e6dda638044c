/** What a horizon is asked for: whose, on which day, what counts as knowing, and against whom. */
import { useState } from "react";
import { Input, TextField } from "react-aria-components";
import { HORIZON_RULES, type HorizonRule } from "../../claims/horizon/ground.ts";
import { USUAL_RULES } from "../../claims/horizon/horizon.ts";
import { readSpan } from "../../model/date-span.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { Tick } from "../controls/tick.tsx";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import type { HorizonView } from "../view/time-view.ts";
import { dateWords } from "../words/term-words.ts";
import { ActorField } from "./actor-field.tsx";
import { RULE_WORDS, typedDate } from "./reason.ts";

/** How many bodies are offered as go-betweens. */
const BODIES = 5;

export function HorizonControls({ view }: { view: HorizonView }) {
  const desk = useDesk();
  const { vocabulary } = desk.session;
  const rules = view.rules ?? USUAL_RULES;
  const bodies = useData(
    ({ horizon, session }) =>
      horizon
        .actors()
        .filter((a) => ["org", "group"].includes(session.vocabulary.kindOf(a).id))
        .slice(0, BODIES + 1),
    [],
  );
  const through = [...new Set([...view.through, ...bodies])].filter((b) => b !== view.actor).slice(0, BODIES);
  const setRule = (rule: HorizonRule, on: boolean) =>
    desk.horizon.change({ rules: HORIZON_RULES.filter((r) => (r === rule ? on : rules.includes(r))) });
  return (
    <div className="hz-controls">
      <header className="row">
        <h2 className="over grow">Knowledge horizon</h2>
        <IconButton icon="x" label="Close the horizon" onPress={() => desk.horizon.close()} />
      </header>
      <ActorField
        label="Whose knowledge"
        actor={view.actor}
        onChoose={(actor) => actor !== null && desk.horizon.open(actor)}
      />
      <DateField view={view} />
      <fieldset>
        <legend className="over">Counts as knowing</legend>
        {HORIZON_RULES.map((rule) => (
          <Tick key={rule} isSelected={rules.includes(rule)} onChange={(on) => setRule(rule, on)}>
            {RULE_WORDS[rule]}
          </Tick>
        ))}
      </fieldset>
      {through.length > 0 && (
        <fieldset>
          <legend className="over">Perhaps passed on by</legend>
          {through.map((body) => (
            <Tick
              key={body}
              isSelected={view.through.includes(body)}
              onChange={(on) =>
                desk.horizon.change({ through: on ? [...view.through, body] : view.through.filter((t) => t !== body) })
              }
            >
              {vocabulary.label(body)}
            </Tick>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend className="over">Compare with</legend>
        <ActorField
          label="Compare with"
          actor={view.and}
          without={view.actor}
          placeholder="Another actor"
          onChoose={(and) => desk.horizon.change({ and })}
        />
        {view.and !== null && (
          <>
            <Tick
              isSelected={view.least === "may"}
              onChange={(on) => desk.horizon.change({ least: on ? "may" : "had" })}
            >
              Count what may have reached them
            </Tick>
            <button type="button" className="more" onClick={() => desk.horizon.change({ and: null })}>
              End the comparison
            </button>
          </>
        )}
      </fieldset>
      <p className="note">
        Three clocks are kept apart: when it happened, when it was reported to someone, when the file was opened to
        readers. The horizon uses the second.
      </p>
    </div>
  );
}

function DateField({ view }: { view: HorizonView }) {
  const desk = useDesk();
  const words = readSpan(view.date) === null ? view.date : dateWords(view.date);
  const [text, setText] = useState(words);
  const [known, setKnown] = useState(words);
  if (known !== words) {
    setKnown(words);
    setText(words);
  }
  const commit = () => {
    const date = typedDate(text);
    if (text !== words && date !== "") desk.horizon.change({ date });
  };
  return (
    <TextField className="hz-date" aria-label="By which day" value={text} onChange={setText} onBlur={commit}>
      <div className="field">
        <Icon name="hourglass" size={15} />
        <Input
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
          }}
        />
      </div>
    </TextField>
  );
}
