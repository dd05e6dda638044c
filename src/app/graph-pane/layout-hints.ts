/** What the layouts by time, by place and by rank go by, read from the open dossier. */
import { WHEN } from "../../claims/claim-terms.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { LayoutHints } from "../../graph/view-layout.ts";
import { readEdtf } from "../../model/edtf.ts";
import { hasRole } from "../../model/relation-role.ts";
import { schema, schemaHttps } from "../../rdf/namespaces.ts";
import { iri, type NamedNode } from "../../rdf/term.ts";
import type { Session } from "../session/session.ts";
import type { Rank } from "../view/space-view.ts";

const GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
const LATITUDE = [iri(`${GEO}lat`), schema("latitude"), schemaHttps("latitude")];
const LONGITUDE = [iri(`${GEO}long`), schema("longitude"), schemaHttps("longitude")];
const DAY = 86_400_000;
/** Days that a date may span to say when, not how long. */
const SHORT = 5 * 366;

type Data = Pick<Session, "workspace" | "claims" | "vocabulary">;

/** Hints for one view. Reads on demand, so a layout that needs none costs nothing. */
export function layoutHints(
  view: ViewGraph,
  { workspace, claims, vocabulary }: Data,
  rank: Rank | null = null,
): Required<LayoutHints> {
  const number = (id: string, predicates: readonly NamedNode[]): number | undefined => {
    for (const p of predicates)
      for (const { object } of workspace.dossier.match(iri(id), p)) {
        const n = object.termType === "Literal" && object.value.trim() !== "" ? Number(object.value) : Number.NaN;
        if (Number.isFinite(n)) return n;
      }
    return undefined;
  };
  const own = (id: string, most = Number.POSITIVE_INFINITY): number[] =>
    id.startsWith("name:") || id.startsWith("_:")
      ? []
      : [...workspace.dossier.match(iri(id), WHEN)].flatMap((q) => middleDay(q.object.value, most) ?? []);
  const around = (id: string): number[] =>
    view
      .mapEdges(id, (_, { claims: identifiers, folded }) => [
        ...identifiers
          .flatMap((c) => claims.byIdentifier(c))
          .flatMap((a) => (a.when === null ? [] : (middleDay(a.when) ?? []))),
        ...(folded === null ? [] : own(folded)),
      ])
      .flat();
  return {
    /** Its own date if that is a short one (a life is not), else the middle of the dates of what is said of it in view. */
    day: (id) => median(own(id, SHORT)) ?? median(around(id)) ?? median(own(id)),
    place(id) {
      if (id.startsWith("name:") || id.startsWith("group:")) return undefined;
      const [lat, long] = [number(id, LATITUDE), number(id, LONGITUDE)];
      const real = lat !== undefined && long !== undefined && Math.abs(lat) <= 90 && Math.abs(long) <= 180;
      return real ? { lat, long } : undefined;
    },
    below: (line) =>
      relationsOf(view, line).some((predicate) => {
        if (rank !== null) return !rank.over && predicate === rank.relation;
        const relation = vocabulary.relation(predicate);
        return relation.transitive || hasRole(relation, "belonging") || hasRole(relation, "part");
      }),
    above: (line) => rank?.over === true && relationsOf(view, line).includes(rank.relation),
  };
}

/** The relations that a line stands for, as they lead from its source to its target. */
export const relationsOf = (view: ViewGraph, line: string): string[] =>
  view.getEdgeAttribute(line, "triples").flatMap((triple) => {
    const [subject, predicate = ""] = triple.split("\n");
    return subject === view.source(line) ? [predicate] : [];
  });

/** Days from 1970 to the middle of what a date allows; `undefined` when it is no date or open at both ends, or spans more than `most` days. */
export function middleDay(text: string, most = Number.POSITIVE_INFINITY): number | undefined {
  const read = readEdtf(text);
  if (!read.ok) return undefined;
  const days = [read.notBefore, read.notAfter].flatMap((d) => (d === undefined ? [] : (dayNumber(d) ?? [])));
  const [first = 0, last = first] = days;
  if (last - first > most) return undefined;
  return days.length === 0 ? undefined : days.reduce((a, b) => a + b, 0) / days.length;
}

/** `Date.parse` takes years of four digits only. */
function dayNumber(date: string): number | undefined {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const time = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return Number.isFinite(time) ? time / DAY : undefined;
}

function median(days: readonly number[]): number | undefined {
  const sorted = [...days].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** Whether anything in view has a day or a place: else the layout would say nothing. */
export function knows(view: ViewGraph, session: Data, what: "day" | "place"): boolean {
  const hints = layoutHints(view, session);
  return view.someNode((id) => hints[what](id) !== undefined);
}
