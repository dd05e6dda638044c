/** The fields of a claim, in the order in which a sentence is read: the statement, where it stands, when, how sure. */
import { type RefObject, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { flushSync } from "react-dom";
import { EdtfField } from "../controls/edtf-field.tsx";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { preferredLanguages } from "../session/languages.ts";
import type { Field } from "./claim-plan.ts";
import { EndField } from "./end-field.tsx";
import { CertaintyChoice, StanceChoice, VerdictChoice } from "./entry-choices.tsx";
import type { ClaimRequest } from "./entry-desk.ts";
import { type EntryForm, isBlank, withSource } from "./entry-form.ts";
import { partsOfLine } from "./line-parts.ts";
import { MoreFields } from "./more-fields.tsx";
import { RelationField } from "./relation-field.tsx";
import { SourceField } from "./source-field.tsx";
import { classesOf } from "./thing-offers.ts";
import { type ValueKind, valueKind } from "./value-kind.ts";
import type { Work } from "./work-out.ts";

interface EntryFieldsProps {
  readonly request: ClaimRequest;
  readonly form: EntryForm;
  readonly work: Work;
  /** Whether saving was tried: then what is missing is told at its field. */
  readonly tried: boolean;
  readonly latest: () => EntryForm;
  readonly onChange: (form: EntryForm) => void;
}

const ANY: ValueKind = { kind: "thing" };
const NO_CLASSES: readonly string[] = [];

export function EntryFields({ request, form, work, tried, latest, onChange }: EntryFieldsProps) {
  const { session } = useDesk();
  const { vocabulary, workspace } = session;
  const fixed = request.kind === "attest";
  const subject = useRef<HTMLInputElement>(null);
  const relation = useRef<HTMLInputElement>(null);
  const object = useRef<HTMLInputElement>(null);
  const source = useRef<HTMLInputElement>(null);
  const first = isBlank(form.subject) ? subject : isBlank(form.link) ? relation : object;
  const begin = useRef(request.kind === "add" ? first : source);
  useEffect(() => begin.current.current?.focus(), []);
  const set = (patch: Partial<EntryForm>) => onChange({ ...latest(), ...patch });

  const link = form.link.kind === "relation" ? vocabulary.relation(form.link.iri) : null;
  const inverse = form.link.kind === "relation" && form.link.inverse;
  const takes = useData((): ValueKind => {
    if (link === null) return { kind: "either" };
    if (inverse) return ANY;
    const { dossier, ontology } = workspace;
    return valueKind(link, { dossier, ontology, language: preferredLanguages()[0] ?? "en" });
  }, [link, inverse]);
  const [from, to] =
    link === null ? [NO_CLASSES, NO_CLASSES] : inverse ? [link.ranges, link.domains] : [link.domains, link.ranges];
  const ends = useData(
    () => ({ subject: classesOf(form.subject, vocabulary), object: classesOf(form.object, vocabulary) }),
    [form.subject, form.object],
  );
  const problem = (field: Field): string | undefined =>
    tried ? work.plan.problems.find((p) => p.field === field)?.sentence : undefined;

  /** A text with an arrow in it is a line: its parts go into the fields from here on. */
  const line = (at: "subject" | "relation") => (text: string) => {
    const parts = partsOfLine(text, at, latest(), session);
    if (parts === null) return false;
    // The next key typed belongs to the next field already.
    flushSync(() => onChange(parts.form));
    const next: RefObject<HTMLInputElement | null> = parts.next === "relation" ? relation : object;
    next.current?.focus();
    const { length } = next.current?.value ?? "";
    next.current?.setSelectionRange(length, length);
    return true;
  };
  const barred =
    form.stance === "denied"
      ? "a denial asserts nothing"
      : work.plan.source === null
        ? "a draft is never accepted"
        : null;
  return (
    <div className="entry-fields">
      <div className="entry-triple">
        <EndField
          label="Subject"
          end={form.subject}
          onChange={(end) => set({ subject: end })}
          onLine={line("subject")}
          wanted={from}
          value={ANY}
          problem={problem("subject")}
          disabled={fixed}
          inputRef={subject}
        />
        <RelationField
          link={form.link}
          onChange={(next) => set({ link: next })}
          onLine={line("relation")}
          ends={ends}
          strict={request.kind === "add" && request.strict}
          problem={problem("relation")}
          disabled={fixed}
          inputRef={relation}
        />
        <EndField
          label="Object"
          end={form.object}
          onChange={(end) => set({ object: end })}
          onLine={() => false}
          wanted={to}
          value={takes}
          problem={problem("object")}
          disabled={fixed}
          inputRef={object}
        />
      </div>
      <div className="entry-two">
        <SourceField
          source={form.source}
          onChange={(source) => onChange(withSource(latest(), source))}
          problem={problem("source")}
          inputRef={source}
        />
        <TextField
          label="Where in it"
          value={form.locator}
          onChange={(locator) => set({ locator })}
          placeholder="ch. 5, p. 112"
        />
      </div>
      <div className="entry-two">
        <EdtfField
          label="When it happened"
          hint="optional"
          value={form.when}
          onChange={(when) => set({ when })}
          problem={problem("when") ?? null}
        />
        <TextField
          label="Hedge, in the source’s words"
          value={form.hedge}
          onChange={(hedge) => set({ hedge })}
          placeholder="e.g. “a degree of”, “likely”"
        />
      </div>
      <CertaintyChoice value={work.certainty} onChange={(certainty) => set({ certainty })} />
      <VerdictChoice accepted={form.accepted} barred={barred} onChange={(accepted) => set({ accepted })} />
      {request.kind === "add" && form.stance === "stated" ? (
        <Button className="link entry-denies" onPress={() => set({ stance: "denied" })}>
          This source denies it
        </Button>
      ) : (
        <StanceChoice
          denied={form.stance === "denied"}
          onChange={(denied) => set({ stance: denied ? "denied" : "stated" })}
        />
      )}
      <MoreFields more={form.more} onChange={(more) => set({ more })} problem={problem("more")} />
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder: string;
}

function TextField({ label, value, onChange, placeholder }: TextFieldProps) {
  return (
    <label className="entry-field">
      <span className="lb">
        {label} <i>optional</i>
      </span>
      <span className="field">
        <input
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
    </label>
  );
}
