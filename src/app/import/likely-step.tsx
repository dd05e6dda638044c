/** The third step: rows that look like things of the dossier; each is the same, possibly the same, or new. */
import { useSyncExternalStore } from "react";
import { CERTAINTIES, type Certainty } from "../../claims/certainty.ts";
import type { Fate } from "../../edits/import/import-records.ts";
import type { Candidate, RecordGroup } from "../../edits/import/match-records.ts";
import { likelihoodWords } from "../../model/likeness.ts";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { count } from "../words/counts.ts";
import type { Importer } from "./importer.ts";

const SHOWN = 200;

export function LikelyStep({ importer }: { importer: Importer }) {
  const { decided } = useSyncExternalStore(importer.subscribe, importer.get);
  const likely = importer.likely();
  return (
    <div className="import-part">
      <p>{count(likely.length, "row looks", "rows look")} like what the dossier has. Say what each is.</p>
      <ul className="import-likely">
        {likely.slice(0, SHOWN).map((group) => (
          <Likely key={group.key} group={group} fate={decided.get(group.key) ?? { is: "new" }} importer={importer} />
        ))}
      </ul>
      {likely.length > SHOWN && (
        <p className="note">
          The first {SHOWN} are shown; of the others, those that are very likely the same are taken as the same.
        </p>
      )}
    </div>
  );
}

function Likely({ group, fate, importer }: { group: RecordGroup; fate: Fate; importer: Importer }) {
  const { key, records, candidates } = group;
  const { vocabulary } = importer.session;
  const thing = fate.is === "new" ? candidates[0]?.thing : fate.thing;
  const candidate = candidates.find((each) => each.thing === thing) ?? candidates[0];
  const choose = (is: Fate["is"], of = thing, certainty: Certainty = "probable") => {
    if (is === "new" || of === undefined) importer.decide(key, { is: "new" });
    else importer.decide(key, is === "same" ? { is, thing: of } : { is: "possibly", thing: of, certainty });
  };
  return (
    <li>
      <div>
        <b className="serif">{records[0].label.value}</b> <span className="muted small">line {records[0].line}</span>
      </div>
      <div>
        {candidates.length > 1 && fate.is !== "new" ? (
          <select
            aria-label={`Which thing ${key} is`}
            value={thing}
            onChange={(event) => choose(fate.is, event.target.value)}
          >
            {candidates.map((each) => (
              <option key={each.thing} value={each.thing}>
                {vocabulary.label(each.thing)}
              </option>
            ))}
          </select>
        ) : (
          candidate !== undefined && <Known candidate={candidate} importer={importer} />
        )}
        {candidate !== undefined && (
          <p className="note">
            {likelihoodWords(candidate.score)}: {candidate.reasons.join("; ")}
          </p>
        )}
      </div>
      <div className="import-fate">
        <select aria-label={`${key} is`} value={fate.is} onChange={(event) => choose(event.target.value as Fate["is"])}>
          <option value="same">the same</option>
          <option value="possibly">possibly the same</option>
          <option value="new">new</option>
        </select>
        {fate.is === "possibly" && (
          <select
            aria-label={`How sure that ${key} is the same`}
            value={fate.certainty}
            onChange={(event) => choose("possibly", thing, event.target.value as Certainty)}
          >
            {CERTAINTIES.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
      </div>
    </li>
  );
}

function Known({ candidate, importer }: { candidate: Candidate; importer: Importer }) {
  const { vocabulary } = importer.session;
  return (
    <span className="row">
      <KindGlyph kind={vocabulary.kindOf(candidate.thing)} size={14} />
      <span className="serif">{vocabulary.label(candidate.thing)}</span>
      <span className="muted small">{vocabulary.classOf(candidate.thing).label}</span>
    </span>
  );
}
