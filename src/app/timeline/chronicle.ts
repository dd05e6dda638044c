/** The chronicle: every dated claim and event of the dossier on one clock, in order of time. */
import type { Attestation } from "../../claims/attestation.ts";
import { keysOf } from "../../claims/attestation-keys.ts";
import type { Clock } from "../../claims/clocks.ts";
import type { DateSpan } from "../../model/date-span.ts";
import { localName } from "../../model/local-name.ts";
import { claimWords } from "../rail/list-rows.ts";
import type { Session } from "../session/session.ts";

export interface Item {
  /** What opens: IRI of the claim, or of the event. */
  readonly id: string;
  readonly claim: Attestation | null;
  readonly span: DateSpan;
  /** Other dates on file: of rival accounts, or of later reports. */
  readonly others: readonly DateSpan[];
  /** Node keys of what it is about. */
  readonly things: readonly string[];
  /** Keys of the triples it states. */
  readonly triples: readonly string[];
  /** Id of the kind of its subject. */
  readonly kind: string;
  /** Whether the editor vouches for it; a claim that is only reported is drawn hollow in the list's words. */
  readonly accepted: boolean;
}

export interface Chronicle {
  readonly clock: Clock;
  readonly items: readonly Item[];
  readonly claims: number;
  readonly events: number;
  /** Claims (by ID) that have no date on this clock. */
  readonly undated: number;
}

type Sources = Pick<Session, "claims" | "clocks" | "projection">;

/** Reads the chronicle of a clock. A claim of several attestations stands once, with the date of the one that bears its ID. */
export function readChronicle(session: Sources, clock: Clock): Chronicle {
  const groups = session.claims.groups();
  const kindOf = kindReader(session);
  const claims: Item[] = [];
  for (const attestations of groups.values()) {
    const item = itemOf(attestations, session, clock, kindOf);
    if (item !== null) claims.push(item);
  }
  const events = clock === "happened" ? eventItems(session) : [];
  return {
    clock,
    items: [...events, ...claims].sort(inTime),
    claims: claims.length,
    events: events.length,
    undated: groups.size - claims.length,
  };
}

/** Where an item stands on the axis: the first day that its date allows, else the last. */
export const startOf = ({ earliest, latest }: Pick<DateSpan, "earliest" | "latest">): number => earliest ?? latest ?? 0;
/** The last day that its date allows, else the first. */
export const endOf = ({ earliest, latest }: Pick<DateSpan, "earliest" | "latest">): number => latest ?? earliest ?? 0;

const inTime = (a: Item, b: Item): number =>
  startOf(a.span) - startOf(b.span) || endOf(a.span) - endOf(b.span) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The kind of a thing that is drawn, else `null`; each is looked up once, as most are named by several claims. */
type KindOf = (key: string) => string | null;

function kindReader({ projection: { graph } }: Sources): KindOf {
  const kinds = new Map<string, string | null>();
  return (key) => {
    const known = kinds.get(key);
    if (known !== undefined) return known;
    const kind = graph.hasNode(key) ? graph.getNodeAttribute(key, "kind") : null;
    kinds.set(key, kind);
    return kind;
  };
}

function itemOf(attestations: readonly Attestation[], { clocks }: Sources, clock: Clock, kindOf: KindOf): Item | null {
  const dated: Dated[] = [];
  for (const claim of attestations) {
    const reading = clocks.read(clock, claim);
    if (reading !== null) dated.push({ claim, span: reading.span });
  }
  const lead = dated.length < 2 ? dated[0] : leadOf(dated, clock);
  if (lead === undefined) return null;
  const { claim, span } = lead;
  const subject = claim.triples[0]?.subject.value ?? "";
  return {
    id: claim.iri,
    claim,
    span,
    others: dated.length < 2 ? NONE : otherSpans(span, dated),
    things: together(attestations, "ends").filter((key) => kindOf(key) !== null),
    triples: together(attestations, "triples"),
    kind: kindOf(subject) ?? "other",
    accepted: attestations.some((a) => a.verdict === "accepted"),
  };
}

interface Dated {
  readonly claim: Attestation;
  readonly span: DateSpan;
}

/** One says when something happened: the one that bears the claim's ID; of several reports the first counts. */
const leadOf = (dated: readonly Dated[], clock: Clock): Dated | undefined =>
  clock === "happened"
    ? (dated.find(({ claim }) => localName(claim.iri) === claim.identifier) ?? dated[0])
    : dated.reduce((first, d) => (startOf(d.span) < startOf(first.span) ? d : first));

const NONE: readonly DateSpan[] = [];

/** The other dates, each once. */
const otherSpans = (span: DateSpan, dated: readonly { readonly span: DateSpan }[]): DateSpan[] => [
  ...new Map(dated.filter((d) => d.span.text !== span.text).map((d) => [d.span.text, d.span])).values(),
];

/** Keys of all attestations of a claim, each once. */
function together(attestations: readonly Attestation[], which: "triples" | "ends"): readonly string[] {
  const [first] = attestations;
  return first !== undefined && attestations.length === 1
    ? keysOf(first)[which]
    : [...new Set(attestations.flatMap((a) => keysOf(a)[which]))];
}

/** Events that the dossier itself dates; what is dated only because someone was born or written is no event. */
function eventItems({ clocks, projection: { graph } }: Sources): Item[] {
  const items: Item[] = [];
  graph.forEachNode((id, { kind, literal, accepted }) => {
    if (literal || kind !== "event") return;
    const span = clocks.thing(id);
    if (span === null) return;
    items.push({ id, claim: null, span, others: [], things: [id], triples: [], kind, accepted });
  });
  return items;
}

/** What an item says, for a row. */
export const itemWords = (session: Session, { id, claim }: Item): string =>
  claim === null ? session.vocabulary.label(id) : claimWords(session, claim);
