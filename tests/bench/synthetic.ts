/** A made-up dossier of any size, the same for the same seed: persons, organisations, events, places, sources and claims on them. */

const CERTAINTIES = ["certain", "probable", "contested", "disputed"];
const RELATIONS: readonly [string, string][] = [
  ["met", "Person"],
  ["workedWith", "Person"],
  ["memberOf", "Organisation"],
  ["employedBy", "Organisation"],
  ["informed", "Person"],
  ["stayedAt", "Place"],
  ["bornIn", "Place"],
];
const CLASSES = ["Person", "Person", "Person", "Organisation", "Place", "Event"];

export const SYNTHETIC_NS = "https://example.org/synthetic/";

const HEAD = `PREFIX dos: <https://w3id.org/dossier/ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
PREFIX ex: <${SYNTHETIC_NS}>
`;

/** A small generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One claim as it is made up; `subject`, `object` and `source` are local names. */
export interface SyntheticClaim {
  readonly id: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly source: string;
  readonly page: number;
  readonly year: number;
  readonly certainty: string;
  readonly accepted: boolean;
}

/** What a made-up dossier holds, as plain data: what its views show can be counted from it. */
export interface SyntheticContent {
  readonly things: readonly { readonly name: string; readonly cls: string }[];
  readonly sources: readonly { readonly name: string; readonly year: number }[];
  readonly claims: readonly SyntheticClaim[];
}

/** The content of a dossier with `claims` claims on `claims / 3` things. */
export function syntheticContent(claims: number, seed = 1): SyntheticContent {
  const next = random(seed);
  const pick = (n: number): number => Math.floor(next() * n);
  const things = Array.from({ length: Math.max(6, Math.floor(claims / 3)) }, (_, i) => ({
    name: `t${i}`,
    cls: CLASSES[i % CLASSES.length] ?? "Person",
  }));
  const sources = Array.from({ length: Math.max(4, Math.floor(claims / 50)) }, (_, i) => ({
    name: `s${i}`,
    year: 1940 + (i % 70),
  }));
  const of = (cls: string): string[] => things.filter((t) => t.cls === cls).map((t) => t.name);
  const byClass = new Map(["Person", "Organisation", "Place"].map((cls) => [cls, of(cls)]));
  const persons = byClass.get("Person") ?? [];
  const made = Array.from({ length: claims }, (_, i): SyntheticClaim => {
    const [relation, range] = RELATIONS[pick(RELATIONS.length)] ?? ["met", "Person"];
    const objects = byClass.get(range) ?? [];
    const subject = persons[Math.floor(next() ** 2 * persons.length)] ?? "t0";
    const object = objects[pick(objects.length)] ?? "t0";
    const year = 1920 + pick(40);
    const certainty = CERTAINTIES[Math.floor(next() ** 2 * 4)] ?? "certain";
    const source = `s${pick(sources.length)}`;
    const page = 1 + pick(400);
    return { id: `C${i}`, subject, relation, object, source, page, year, certainty, accepted: next() < 0.7 };
  });
  return { things, sources, claims: made };
}

/** The same as Turtle. About twelve quads a claim. */
export function syntheticDossier(claims: number, seed = 1): string {
  const content = syntheticContent(claims, seed);
  return [
    HEAD,
    ...content.things.map(({ name, cls }) => `ex:${name} a dos:${cls} ; rdfs:label "${cls} ${name.slice(1)}"@en .\n`),
    ...content.sources.map(
      ({ name, year }) =>
        `ex:${name} a dos:Source ; rdfs:label "Source ${name.slice(1)}"@en ; dcterms:title "The ${name.slice(1)}th book" ; dcterms:date "${year}"^^edtf:EDTF .\n`,
    ),
    ...content.claims.map(({ id, subject, relation, object, source, page, year, certainty, accepted }) => {
      const body = `a dos:Claim ; dcterms:identifier "${id}" ; dos:statedIn ex:${source} ; dos:locator "p. ${page}" ; dos:when "${year}"^^edtf:EDTF ; dos:notBefore "${year}-01-01"^^xsd:date ; dos:notAfter "${year}-12-31"^^xsd:date ; dos:certainty dos:${certainty}`;
      return accepted
        ? `ex:${subject} dos:${relation} ex:${object} ~ ex:${id} {| ${body} ; dos:verdict dos:accepted |} .\n`
        : `ex:${id} rdf:reifies <<( ex:${subject} dos:${relation} ex:${object} )>> ; ${body} .\n`;
    }),
  ].join("");
}
