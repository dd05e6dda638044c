/** The fields that few claims need, folded away: whose view it is, a note, and qualifiers. */
import { useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { RelationInfo } from "../../model/relation-info.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { ThingField } from "../controls/thing-field.tsx";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { preferredLanguages } from "../session/languages.ts";
import { EndField } from "./end-field.tsx";
import { EMPTY_FORM } from "./entry-form.ts";
import { hasMore, type MoreForm, qualifierRelations } from "./more-form.ts";
import { valueKind } from "./value-kind.ts";

interface MoreFieldsProps {
  readonly more: MoreForm;
  readonly onChange: (more: MoreForm) => void;
  readonly problem?: string | undefined;
}

export function MoreFields({ more, onChange, problem }: MoreFieldsProps) {
  const desk = useDesk();
  const { vocabulary } = desk.session;
  const [isOpen, setOpen] = useState(() => hasMore(more));
  const used = useMemo(() => more.qualifiers.map((q) => q.relation), [more.qualifiers]);
  const relations = useData(() => qualifierRelations(vocabulary, used), [used]);
  const set = (patch: Partial<MoreForm>) => onChange({ ...more, ...patch });
  const put = (at: number, patch: Partial<MoreForm["qualifiers"][number]>) =>
    set({ qualifiers: more.qualifiers.map((row, i) => (i === at ? { ...row, ...patch } : row)) });
  const first = relations[0];
  const add = useRef<HTMLButtonElement>(null);
  return (
    <details className="entry-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>More: whose view, note, qualifiers</summary>
      <div className="entry-more-fields">
        {[...more.heldBy, null].map((holder, at) => (
          <ThingField
            key={holder ?? "none"}
            label={at === 0 ? "Whose view, if not the author’s" : "And whose"}
            value={holder}
            placeholder="A person or a body"
            onChange={(id) => {
              const others = more.heldBy.filter((each) => each !== holder && each !== id);
              set({ heldBy: id === null ? others : [...others, id] });
            }}
          />
        ))}
        <label className="entry-field">
          <span className="lb">
            Note <i>optional</i>
          </span>
          <span className="field">
            <textarea rows={2} value={more.note} onChange={(event) => set({ note: event.target.value })} />
          </span>
        </label>
        {more.qualifiers.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else that stays while they are written
          <div key={at} className="entry-qualifier">
            <label className="entry-field">
              <span className="lb">Qualifier {at + 1}</span>
              <select
                value={row.relation}
                onChange={(event) => put(at, { relation: event.target.value, end: NOTHING })}
              >
                {relations.map((each) => (
                  <option key={each} value={each}>
                    {vocabulary.relation(each).label}
                  </option>
                ))}
              </select>
            </label>
            <Value
              relation={vocabulary.relation(row.relation)}
              label={`Value ${at + 1}`}
              end={row.end}
              onChange={(end) => put(at, { end })}
            />
            <IconButton
              icon="x"
              label={`Remove qualifier ${at + 1}`}
              onPress={() => {
                set({ qualifiers: more.qualifiers.filter((_, i) => i !== at) });
                // The button goes with its row; the keys of the dialog need the focus to stay within it.
                add.current?.focus();
              }}
            />
          </div>
        ))}
        {first !== undefined && (
          <Button
            ref={add}
            className="btn quiet sm"
            onPress={() => set({ qualifiers: [...more.qualifiers, { relation: first, end: NOTHING }] })}
          >
            <Icon name="plus" size={14} />
            Add a qualifier
          </Button>
        )}
        {problem !== undefined && <p className="entry-problem">{problem}</p>}
      </div>
    </details>
  );
}

const NOTHING = EMPTY_FORM.object;

interface ValueProps {
  readonly relation: RelationInfo;
  readonly label: string;
  readonly end: MoreForm["qualifiers"][number]["end"];
  readonly onChange: (end: MoreForm["qualifiers"][number]["end"]) => void;
}

function Value({ relation, label, end, onChange }: ValueProps) {
  const { dossier, ontology } = useDesk().session.workspace;
  const takes = useData(
    () => valueKind(relation, { dossier, ontology, language: preferredLanguages()[0] ?? "en" }),
    [relation],
  );
  return (
    <EndField label={label} end={end} onChange={onChange} onLine={() => false} wanted={relation.ranges} value={takes} />
  );
}
