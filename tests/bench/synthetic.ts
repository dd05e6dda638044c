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

/** A dossier with `claims` claims on `claims / 3` things, as Turtle. About ten quads a claim. */
export function syntheticDossier(claims: number, seed = 1): string {
  const next = random(seed);
  const pick = (n: number): number => Math.floor(next() * n);
  const things = Math.max(6, Math.floor(claims / 3));
  const byClass = new Map<string, number[]>();
  const parts: string[] = [HEAD];
  for (let i = 0; i < things; i++) {
    const cls = CLASSES[i % CLASSES.length] ?? "Person";
    const same = byClass.get(cls);
    if (same === undefined) byClass.set(cls, [i]);
    else same.push(i);
    parts.push(`ex:t${i} a dos:${cls} ; rdfs:label "${cls} ${i}"@en .\n`);
  }
  const sources = Math.max(4, Math.floor(claims / 50));
  for (let i = 0; i < sources; i++) {
    parts.push(
      `ex:s${i} a dos:Source ; rdfs:label "Source ${i}"@en ; dcterms:title "The ${i}th book" ; dcterms:date "${1940 + (i % 70)}"^^edtf:EDTF .\n`,
    );
  }
  const persons = byClass.get("Person") ?? [0];
  for (let i = 0; i < claims; i++) {
    const [relation, range] = RELATIONS[pick(RELATIONS.length)] ?? ["met", "Person"];
    const objects = byClass.get(range) ?? [0];
    const s = persons[Math.floor(next() ** 2 * persons.length)] ?? 0;
    const o = objects[pick(objects.length)] ?? 0;
    const year = 1920 + pick(40);
    const certainty = CERTAINTIES[Math.floor(next() ** 2 * 4)] ?? "certain";
    const body = `a dos:Claim ; dcterms:identifier "C${i}" ; dos:statedIn ex:s${pick(sources)} ; dos:locator "p. ${1 + pick(400)}" ; dos:when "${year}"^^edtf:EDTF ; dos:certainty dos:${certainty}`;
    parts.push(
      next() < 0.7
        ? `ex:t${s} dos:${relation} ex:t${o} ~ ex:C${i} {| ${body} ; dos:verdict dos:accepted |} .\n`
        : `ex:C${i} rdf:reifies <<( ex:t${s} dos:${relation} ex:t${o} )>> ; ${body} .\n`,
    );
  }
  return parts.join("");
}
