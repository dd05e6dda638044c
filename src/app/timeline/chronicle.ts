/** The chronicle: every dated claim and event of the dossier on one clock, in order of time. */
import type { Attestation } from "../../claims/attestation.ts";
import type { Clock } from "../../claims/clocks.ts";
import type { DateSpan } from "../../model/date-span.ts";
import { localName } from "../../model/local-name.ts";
import { termKey, tripleKey } from "../../rdf/term.ts";
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
  const groups = byIdentifier(session);
  const claims = [...groups.values()].flatMap((attestations) => itemOf(attestations, session, clock) ?? []);
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

function byIdentifier({ claims }: Sources): Map<string, Attestation[]> {
  const groups = new Map<string, Attestation[]>();
  for (const attestation of claims.attestations()) {
    const group = groups.get(attestation.identifier);
    if (group === undefined) groups.set(attestation.identifier, [attestation]);
    else group.push(attestation);
  }
  return groups;
}

function itemOf(attestations: readonly Attestation[], { clocks, projection }: Sources, clock: Clock): Item | null {
  const dated = attestations.flatMap((claim) => {
    const reading = clocks.read(clock, claim);
    return reading === null ? [] : [{ claim, span: reading.span }];
  });
  // One says when something happened; of several reports the first counts.
  const lead =
    clock === "happened"
      ? (dated.find(({ claim }) => localName(claim.iri) === claim.identifier) ?? dated[0])
      : dated.reduce<(typeof dated)[number] | undefined>(
          (first, d) => (first === undefined || startOf(d.span) < startOf(first.span) ? d : first),
          undefined,
        );
  if (lead === undefined) return null;
  const { claim, span } = lead;
  const triples = attestations.flatMap((a) => a.triples);
  const things = new Set(triples.flatMap((t) => [termKey(t.subject), termKey(t.object)]));
  const { graph } = projection;
  const subject = claim.triples[0]?.subject.value ?? "";
  const others = dated.filter((d) => d.span.text !== span.text);
  return {
    id: claim.iri,
    claim,
    span,
    others: [...new Map(others.map((d) => [d.span.text, d.span])).values()],
    things: [...things].filter((key) => graph.hasNode(key)),
    triples: [...new Set(triples.map(tripleKey))],
    kind: graph.hasNode(subject) ? graph.getNodeAttribute(subject, "kind") : "other",
    accepted: attestations.some((a) => a.verdict === "accepted"),
  };
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
