/** The form of a thing in place of its card: its fields by group, checked while one types, saved as one change. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { mintIri } from "../../edits/mint-iri.ts";
import { describeForm } from "../../shapes/describe.ts";
import { type FormField, fieldsOf } from "../../shapes/form.ts";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { preferredLanguages } from "../session/languages.ts";
import { count } from "../words/counts.ts";
import { EMPTY_DRAFT, type FormDraft, isTouched } from "./form-desk.ts";
import { FormFieldRow } from "./form-field.tsx";
import { FormGroupSection } from "./form-group.tsx";
import { contentOf, type FieldContent } from "./form-values.ts";
import { problemKey, workOut } from "./form-work.ts";
import { useFormFindings } from "./use-form-findings.ts";
import "./form.css";

const NO_CONTENT: FieldContent = { fixed: [], plain: [] };

export function ThingForm({ thing }: { thing: string }) {
  const desk = useDesk();
  const { forms, session } = desk;
  const draft = useSyncExternalStore(forms.subscribe, () => forms.get().get(thing)) ?? EMPTY_DRAFT;
  const target = useSyncExternalStore(forms.subscribe, forms.target);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<FormDraft | null>(null);
  const { form, contents } = useData(() => readForm(thing, session), [thing]);
  const fields = useMemo(() => fieldsOf(form), [form]);
  const work = useMemo(
    () => workOut(desk.editor.context(), thing, fields, contents, draft),
    [desk, thing, fields, contents, draft],
  );
  const { list: findings, current } = useFormFindings(thing, work.edit);
  const wrong = findings.filter(
    (f) => f.severity === "violation" && Object.keys(draft.fields).some((p) => isOn(f.path, p)),
  );
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (target?.thing !== thing) return;
    if (target.predicate === null)
      frame.current?.querySelector<HTMLElement>(".form-scroll input, .form-scroll textarea")?.focus();
    forms.arrived();
  }, [forms, target, thing]);
  const put = (patch: Partial<FormDraft>) => {
    setTrouble(null);
    setAsking(false);
    forms.put(thing, { ...draft, ...patch });
  };
  const close = () => {
    forms.close(thing);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(".card-edit")?.focus());
  };
  const save = () => {
    const [problem] = work.problems.values();
    if (problem !== undefined) {
      setTrouble(problem);
      document.querySelector<HTMLElement>(".thing-form [aria-invalid=true]")?.focus();
      return;
    }
    if (work.edit !== null && !current) {
      setSaving(true);
      return;
    }
    setSaving(false);
    if (wrong.length > 0 && refused !== draft) {
      setRefused(draft);
      return;
    }
    const { edit } = work;
    if (edit === null) {
      if (work.trouble === null) close();
      else setTrouble(work.trouble);
      return;
    }
    const failed = desk.edit(() => edit);
    if (failed === null) close();
    else setTrouble(failed);
  };
  // Saving waits for the checks of what was typed last.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes on when the checks are there
  useEffect(() => {
    if (saving && current) save();
  }, [saving, current]);
  const leave = () => (isTouched(draft) && !asking ? setAsking(true) : close());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === "Escape" && !event.defaultPrevented) {
      event.stopPropagation();
      leave();
    }
  };
  const create = (name: string, cls: string): string => {
    const iri = mintIri(desk.editor.context(), name);
    const taken = draft.creates.some((c) => c.iri === iri && c.label !== name);
    const minted = taken ? `${iri}-${draft.creates.length + 1}` : iri;
    forms.put(thing, {
      ...draft,
      creates: [...draft.creates.filter((c) => c.iri !== minted), { iri: minted, cls, label: name }],
    });
    return minted;
  };
  const isShown = (field: FormField): boolean => {
    if (field.derived) return false;
    const content = contents.get(field.predicate) ?? NO_CONTENT;
    const isFilled = content.fixed.length + content.plain.length > 0 || draft.fields[field.predicate] !== undefined;
    return isFilled || field.min > 0 || draft.opened.includes(field.predicate);
  };
  const asked = refused === draft && wrong.length > 0;
  return (
    <section ref={frame} className="thing-form" aria-label={`Edit ${desk.nameOf(thing)}`} onKeyDown={onKeyDown}>
      <div className="scroll form-scroll">
        <header className="card-head">
          <div className="kind" style={{ color: `var(${session.vocabulary.kindOf(thing).colour}, var(--ink-2))` }}>
            <KindGlyph kind={session.vocabulary.kindOf(thing)} />
            {session.vocabulary.classInfo(form.cls).label}
          </div>
          <h2 className="ename">{desk.nameOf(thing)}</h2>
          <p className="small muted">Values with a source are changed at their claims; all others here.</p>
        </header>
        {form.groups.map((group) => {
          const own = { ...group, fields: group.fields.filter((f) => !f.derived) };
          return own.fields.length === 0 ? null : (
            <FormGroupSection key={group.label} group={own} isShown={isShown} onOpen={(p) => forms.open(thing, p)}>
              {(field) => {
                const content = contents.get(field.predicate) ?? NO_CONTENT;
                return (
                  <FormFieldRow
                    key={field.predicate}
                    thing={thing}
                    field={field}
                    content={content}
                    values={draft.fields[field.predicate] ?? content.plain}
                    findings={findings.filter((f) => isOn(f.path, field.predicate))}
                    problemOf={(v) => work.problems.get(problemKey(field.predicate, v.key)) ?? null}
                    onChange={(values) => {
                      const now = forms.get().get(thing) ?? draft;
                      setTrouble(null);
                      setAsking(false);
                      forms.put(thing, { ...now, fields: { ...now.fields, [field.predicate]: values } });
                    }}
                    onCreate={create}
                    planned={draft.creates}
                    wanted={target?.thing === thing && target.predicate === field.predicate ? target.n : 0}
                  />
                );
              }}
            </FormGroupSection>
          );
        })}
      </div>
      <footer className="foot form-foot">
        {trouble !== null && (
          <p className="field-error" role="alert">
            {trouble}
          </p>
        )}
        {asking ? (
          <>
            <p className="grow small" role="alert">
              What you have typed here is not saved.
            </p>
            <Button className="btn sm" autoFocus onPress={close}>
              Discard it
            </Button>
            <Button className="btn sm pri" onPress={() => put({})}>
              Keep editing
            </Button>
          </>
        ) : (
          <>
            <p className="grow small muted" role={asked ? "alert" : undefined}>
              {asked
                ? `${count(wrong.length, "error")} in what you changed.`
                : isTouched(draft)
                  ? "Not saved yet"
                  : "Nothing changed yet"}
            </p>
            <Button className="btn sm" onPress={leave}>
              {isTouched(draft) ? "Cancel" : "Close"}
            </Button>
            <Button
              className="btn sm pri"
              onPress={save}
              aria-keyshortcuts="Control+Enter"
              isDisabled={!isTouched(draft)}
            >
              {asked ? "Save all the same" : "Save"}
            </Button>
          </>
        )}
      </footer>
    </section>
  );
}

/** Whether a finding's path is a predicate, or a longer path that begins with it. */
export const isOn = (path: string | undefined, predicate: string): boolean =>
  path === predicate || path?.includes(`<${predicate}>`) === true;

function readForm(thing: string, { vocabulary, workspace, claims }: ReturnType<typeof useDesk>["session"]) {
  const { ontology, dossier } = workspace;
  const languages = preferredLanguages();
  const form = describeForm(vocabulary, ontology, dossier, vocabulary.classOf(thing).iri, { thing, languages });
  const contents = new Map(fieldsOf(form).map((f) => [f.predicate, contentOf(thing, f.predicate, dossier, claims)]));
  return { form, contents };
}
