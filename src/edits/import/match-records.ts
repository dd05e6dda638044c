/** Matches records with what the dossier has: which rows are about things it knows, which may be, which are new. */
import { isOnce, profileDate } from "../../claims/profiles.ts";
import type { TableRecord } from "../../claims/record.ts";
import { type Likeness, type Profile, readyProfile, WORTH_A_LOOK } from "../../model/likeness.ts";
import type { LikenessIndex } from "../../model/likeness-index.ts";
import { foldText } from "../../model/names.ts";
import { iri } from "../../rdf/term.ts";
import type { EditContext } from "../edit.ts";
import { slugOf } from "../mint-iri.ts";

/** A thing of the dossier that a row may be about. */
export interface Candidate extends Likeness {
  readonly thing: string;
}

/** All rows about one thing. */
export interface RecordGroup {
  readonly key: string;
  readonly records: readonly [TableRecord, ...TableRecord[]];
  readonly profile: Profile;
  /** The address that the rows give their thing; another's, if that is not the thing. */
  readonly own: string;
  /** Whether the dossier has that very thing already. */
  readonly isThere: boolean;
  /** Things it may be one with, the likeliest first; none when it is there. */
  readonly candidates: readonly Candidate[];
}

export interface MatchOptions {
  readonly cls: string;
  readonly namespace: string;
  /** The things of the dossier. */
  readonly index: LikenessIndex;
}

/** The most things that are offered for one row. */
const OFFERED = 5;
/** The same name, but for accents and capitals. */
const SAME_NAME = 0.9;

/** Yields the number of rows matched, so that a caller can pause. */
export function* matchRecords(
  context: Pick<EditContext, "dossier" | "vocabulary">,
  records: readonly TableRecord[],
  { cls, namespace, index }: MatchOptions,
): Generator<number, RecordGroup[]> {
  const { dossier, vocabulary } = context;
  const classes = vocabulary.classInfo(cls).ancestors;
  const kind = vocabulary.classInfo(cls).kind.id;
  const byKey = new Map<string, [TableRecord, ...TableRecord[]]>();
  for (const record of records) {
    const key = record.keyed ? record.key : foldText(record.key) || record.key;
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [record]);
    else group.push(record);
  }
  const taken = new Set<string>();
  const groups: RecordGroup[] = [];
  let done = 0;
  for (const rows of byKey.values()) {
    const [first] = rows;
    const own = freeIn(taken, namespace + localOf(first, vocabulary.classInfo(cls).label));
    const profile = profileOfRows(own, rows, { cls, classes, kind }, vocabulary);
    const like = index.like(readyProfile({ ...profile, id: "" }));
    const atOwn = like.find(({ profile: { id } }) => id === own);
    const isTaken = isTakenByFitting(own);
    const isThere = isTaken && (first.keyed || (atOwn !== undefined && atOwn.likeness.score >= SAME_NAME));
    const candidates: Candidate[] = isThere
      ? []
      : like.slice(0, OFFERED).map(({ profile: { id }, likeness }) => ({ thing: id, ...likeness }));
    if (isTaken && !isThere && atOwn === undefined)
      candidates.push({
        thing: own,
        score: WORTH_A_LOOK,
        reasons: ["it has the address that this name gives, but other dates or names"],
      });
    groups.push({ key: first.key, records: rows, profile, own, isThere, candidates });
    done += rows.length;
    yield done;
  }
  return groups;

  function isTakenByFitting(at: string): boolean {
    if (dossier.count(iri(at)) === 0) return false;
    const types = vocabulary.typesOf(at);
    return types.length === 0 || types.some((t) => vocabulary.isA(t, cls) || classes.includes(t));
  }
}

/** A number alone is no address that tells anything: "17" of a person becomes "person-17". */
const localOf = ({ key, keyed, label }: TableRecord, cls: string): string =>
  !keyed ? slugOf(label.value) : /^\d+$/.test(key) ? `${slugOf(cls)}-${key}` : slugOf(key);

/** Two keys that differ in what an address cannot hold: the second gets a number. */
function freeIn(taken: Set<string>, wanted: string): string {
  let free = wanted;
  for (let n = 2; taken.has(free); n += 1) free = `${wanted}-${n}`;
  taken.add(free);
  return free;
}

function profileOfRows(
  id: string,
  rows: readonly TableRecord[],
  { cls, classes, kind }: { cls: string; classes: readonly string[]; kind: string },
  vocabulary: EditContext["vocabulary"],
): Profile {
  const names = new Set(rows.map(({ label }) => label.value));
  const dates = new Map<string, NonNullable<ReturnType<typeof profileDate>>>();
  for (const { predicate, value } of rows.flatMap(({ statements }) => statements)) {
    if (value.kind !== "literal") continue;
    const role = vocabulary.namingRole(predicate.value)?.role;
    if (role === "label" || role === "name") names.add(value.literal.value);
    if (!isOnce(predicate.value, vocabulary)) continue;
    const date = profileDate(predicate.value, value.literal.value, vocabulary);
    if (date !== null) dates.set(`${predicate.value} ${value.literal.value}`, date);
  }
  return { id, names: [...names], kind, own: [cls], classes, dates: [...dates.values()] };
}
