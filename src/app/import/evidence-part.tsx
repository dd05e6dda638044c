/** What stands behind the statements of a table: nothing, or a source, and how sure it makes them. */
import { useMemo } from "react";
import { CERTAINTIES, type Certainty } from "../../claims/certainty.ts";
import { type ClaimMapping, columnsThatAre, type TableMapping } from "../../exchange/csv/mapping.ts";
import { Tick } from "../controls/tick.tsx";
import type { Session } from "../session/session.ts";

interface EvidencePartProps {
  readonly session: Session;
  readonly mapping: TableMapping;
  readonly onChange: (mapping: TableMapping) => void;
}

const FIRST: ClaimMapping = { certainty: "probable", accepted: false };

export function EvidencePart({ session, mapping, onChange }: EvidencePartProps) {
  const sources = useMemo(() => session.claims.sources(), [session]);
  const { claims, ...plain } = mapping;
  const [column] = columnsThatAre(mapping, "source");
  const set = (patch: Partial<ClaimMapping>) => onChange({ ...plain, claims: { ...FIRST, ...claims, ...patch } });
  const setText = (key: "source" | "locator" | "when", value: string) => {
    const { [key]: _old, ...rest } = claims ?? FIRST;
    onChange({ ...plain, claims: value === "" ? rest : { ...rest, [key]: value } });
  };
  return (
    <fieldset className="import-evidence">
      <legend>Evidence</legend>
      <Tick
        isSelected={claims !== undefined}
        onChange={(isSelected) => onChange(isSelected ? { ...plain, claims: FIRST } : plain)}
      >
        Each statement is a claim of a source
      </Tick>
      {claims === undefined ? (
        <p className="note">Statements are plain: nobody vouches for them.</p>
      ) : (
        <div className="import-fields">
          <label>
            {column === undefined ? "Source of all rows" : `Source, where “${column.column}” is empty`}
            <select value={claims.source ?? ""} onChange={(event) => setText("source", event.target.value)}>
              <option value="">{column === undefined ? "None yet: claims are drafts" : "None: a draft"}</option>
              {sources.map(({ iri, short }) => (
                <option key={iri} value={iri}>
                  {short}
                </option>
              ))}
            </select>
          </label>
          <label>
            Where in it
            <input
              value={claims.locator ?? ""}
              placeholder="f. 3"
              onChange={(event) => setText("locator", event.target.value)}
            />
          </label>
          <label>
            How sure
            <select value={claims.certainty} onChange={(event) => set({ certainty: event.target.value as Certainty })}>
              {CERTAINTIES.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
          <Tick isSelected={claims.accepted} onChange={(accepted) => set({ accepted })}>
            Accept them: the dossier then asserts what they say
          </Tick>
        </div>
      )}
    </fieldset>
  );
}
