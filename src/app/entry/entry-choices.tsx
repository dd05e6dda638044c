/** What is chosen of a claim with radio cards: whether the source states it, how sure it is, whether it is accepted. */
import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { CERTAINTIES, type Certainty } from "../../claims/certainty.ts";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { StandingLine } from "../glyphs/standing-mark.tsx";
import "./entry-choices.css";

export interface Choice<V extends string> {
  readonly value: V;
  readonly words: string;
  readonly says: string;
  readonly glyph: ReactNode;
}

export interface ChoicesProps<V extends string> {
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly wide?: boolean;
  readonly disabled?: boolean;
}

/** Radio cards under a question. */
export function Choices<V extends string>({
  label,
  choices,
  value,
  onChange,
  wide = false,
  disabled = false,
}: ChoicesProps<V>) {
  return (
    <RadioGroup
      className="entry-choices"
      value={value}
      onChange={(chosen) => {
        const choice = choices.find((c) => c.value === chosen);
        if (choice !== undefined) onChange(choice.value);
      }}
      isDisabled={disabled}
      orientation="horizontal"
    >
      <Label className="lb">{label}</Label>
      <div className={wide ? "entry-cards wide" : "entry-cards"}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="entry-card">
            {choice.glyph}
            <span>
              <b>{choice.words}</b>
              <i>{choice.says}</i>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

const SAYS: Readonly<Record<Certainty, string>> = {
  certain: "nothing known against it",
  probable: "likely on what we have",
  contested: "a rival value exists",
  disputed: "its reading is argued over",
};

export function CertaintyChoice({ value, onChange }: { value: Certainty; onChange: (value: Certainty) => void }) {
  const choices = CERTAINTIES.map((c) => ({
    value: c,
    words: c,
    says: SAYS[c],
    glyph: <CertaintyGlyph certainty={c} />,
  }));
  return <Choices label="How sure is it?" choices={choices} value={value} onChange={onChange} />;
}

interface VerdictChoiceProps {
  readonly accepted: boolean;
  /** Why it cannot be accepted. */
  readonly barred: string | null;
  readonly onChange: (accepted: boolean) => void;
}

export function VerdictChoice({ accepted, barred, onChange }: VerdictChoiceProps) {
  return (
    <Choices
      label="Does the dossier accept it?"
      wide
      disabled={barred !== null}
      choices={[
        {
          value: "report",
          words: "Only report it",
          says: barred ?? "dashed; the triple is not asserted",
          glyph: <StandingLine standing="reported" />,
        },
        {
          value: "accept",
          words: "Accept it",
          says: "solid; plain queries find it",
          glyph: <StandingLine standing="accepted" />,
        },
      ]}
      value={accepted && barred === null ? "accept" : "report"}
      onChange={(value) => onChange(value === "accept")}
    />
  );
}

export function StanceChoice({ denied, onChange }: { denied: boolean; onChange: (denied: boolean) => void }) {
  return (
    <Choices
      label="What does the source do?"
      wide
      choices={[
        {
          value: "states",
          words: "This source states it",
          says: "it says that it was so",
          glyph: <StandingLine standing="accepted" />,
        },
        {
          value: "denies",
          words: "This source denies it",
          says: "it says that it was not so",
          glyph: <StandingLine standing="denied" />,
        },
      ]}
      value={denied ? "denies" : "states"}
      onChange={(value) => onChange(value === "denies")}
    />
  );
}
