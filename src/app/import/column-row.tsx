/** One column: its header, some of its values, and what they mean. */
import type { ColumnMapping, ColumnRole, ValueType } from "../../exchange/csv/mapping.ts";
import type { ClassInfo } from "../../model/class-info.ts";
import type { RelationInfo } from "../../model/relation-info.ts";
import { rdfs, skos } from "../../rdf/namespaces.ts";

interface ColumnRowProps {
  readonly mapping: ColumnMapping;
  readonly samples: readonly string[];
  readonly relations: readonly RelationInfo[];
  readonly classes: readonly ClassInfo[];
  readonly onChange: (mapping: ColumnMapping) => void;
}

const ROLES: readonly (readonly [Exclude<ColumnRole, "value">, string])[] = [
  ["nothing", "Leave out"],
  ["name", "The name"],
  ["key", "The key (number in a list)"],
  ["source", "The source"],
  ["locator", "Where in the source (page, folio)"],
  ["when", "The date of the statements"],
  ["certainty", "How sure"],
  ["note", "A note on the claims"],
];
const TYPES: readonly (readonly [ValueType, string])[] = [
  ["text", "text"],
  ["date", "a date"],
  ["thing", "a thing, by name"],
  ["number", "a number"],
  ["address", "a web address"],
];
/** Names and comments are not among the relations of every ontology. */
const ALWAYS: readonly (readonly [string, string])[] = [
  [skos("altLabel").value, "also called"],
  [rdfs("comment").value, "comment"],
];
const SEPARATORS = [";", "|", ","];

export function ColumnRow({ mapping, samples, relations, classes, onChange }: ColumnRowProps) {
  const { column, is, relation, type = "text" } = mapping;
  const chosen = is === "value" ? `relation:${relation}` : is;
  const setMeaning = (value: string) => {
    if (!value.startsWith("relation:")) {
      onChange({ column, is: value as ColumnRole });
      return;
    }
    const iri = value.slice("relation:".length);
    const info = relations.find((each) => each.iri === iri);
    const cls = info?.ranges.find((range) => classes.some((each) => each.iri === range));
    onChange({
      ...mapping,
      is: "value",
      relation: iri,
      type: cls !== undefined ? "thing" : info?.ranges.some((r) => /EDTF$|#date$|#gYear/.test(r)) ? "date" : type,
      ...(cls === undefined ? {} : { class: cls }),
    });
  };
  const known = new Set([...relations.map(({ iri }) => iri), ...ALWAYS.map(([iri]) => iri)]);
  return (
    <li className={is === "nothing" ? "left-out" : ""}>
      <div className="import-column">
        <b>{column}</b>
        <span className="muted small">{samples.join(" · ") || "no values"}</span>
      </div>
      <div className="import-means">
        <select aria-label={`${column} means`} value={chosen} onChange={(event) => setMeaning(event.target.value)}>
          {ROLES.map(([role, words]) => (
            <option key={role} value={role}>
              {words}
            </option>
          ))}
          <optgroup label="A statement">
            {ALWAYS.map(([iri, words]) => (
              <option key={iri} value={`relation:${iri}`}>
                {words}
              </option>
            ))}
            {relation !== undefined && !known.has(relation) && (
              <option value={`relation:${relation}`}>{relation}</option>
            )}
            {relations
              .filter(({ iri }) => !ALWAYS.some(([each]) => each === iri))
              .map(({ iri, label }) => (
                <option key={iri} value={`relation:${iri}`}>
                  {label}
                </option>
              ))}
          </optgroup>
        </select>
        {is === "value" && <ValueFields mapping={mapping} classes={classes} onChange={onChange} />}
      </div>
    </li>
  );
}

function ValueFields({ mapping, classes, onChange }: Pick<ColumnRowProps, "mapping" | "classes" | "onChange">) {
  const { column, type = "text", separator = "", dates = "day-first" } = mapping;
  const { separator: _separator, class: _class, dates: _dates, ...rest } = mapping;
  const parted = separator === "" ? {} : { separator };
  return (
    <>
      <select
        aria-label={`${column}: what a value is`}
        value={type}
        onChange={(event) => onChange({ ...rest, ...parted, type: event.target.value as ValueType })}
      >
        {TYPES.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
      {type === "thing" && (
        <select
          aria-label={`${column}: class of new things`}
          value={mapping.class ?? ""}
          onChange={({ target: { value } }) =>
            onChange({ ...rest, ...parted, ...(value === "" ? {} : { class: value }) })
          }
        >
          <option value="">of any class</option>
          {classes.map(({ iri, label }) => (
            <option key={iri} value={iri}>
              {label}
            </option>
          ))}
        </select>
      )}
      {type === "date" ? (
        <select
          aria-label={`${column}: order of day and month`}
          value={dates}
          onChange={({ target: { value } }) =>
            onChange({ ...rest, ...parted, dates: value === "month-first" ? value : "day-first" })
          }
        >
          <option value="day-first">3/4 is 3 April</option>
          <option value="month-first">3/4 is 4 March</option>
        </select>
      ) : (
        <select
          aria-label={`${column}: several values in a cell`}
          value={separator}
          onChange={({ target: { value } }) =>
            onChange({
              ...rest,
              ...(mapping.class === undefined ? {} : { class: mapping.class }),
              ...(value === "" ? {} : { separator: value }),
            })
          }
        >
          <option value="">one in a cell</option>
          {[...new Set([...SEPARATORS, ...(separator === "" ? [] : [separator])])].map((each) => (
            <option key={each} value={each}>
              several, parted by {each}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
