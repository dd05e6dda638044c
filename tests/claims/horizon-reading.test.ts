import { expect, test } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { ClaimClocks } from "../../src/claims/clocks.ts";
import { Horizons } from "../../src/claims/horizon/horizon.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { createQuadStore } from "../../src/store/quad-store.ts";
import { KRI, ShippedDossier } from "../data/shipped-dossier.ts";

const shipped = new ShippedDossier();
const dossier = createQuadStore(shipped.dossierFiles.flatMap((f) => f.quads));
const vocabulary = new Vocabulary(createQuadStore(shipped.ontologyFiles.flatMap((f) => f.quads)), dossier);
const claims = new Claims(dossier, vocabulary);
const open = () => new Horizons(dossier, vocabulary, claims, new ClaimClocks(dossier, vocabulary, claims));
const SPEC = { actor: `${KRI}mi5`, date: "1940-02-01" };
const knownTo = (horizons: Horizons) => [...horizons.horizon(SPEC).byIdentifier];

test("read a little at a time, a horizon is the same as read at once", () => {
  const ahead = open();
  let steps = 0;
  for (const _ of ahead.reading()) steps += 1;
  expect(steps).toBeGreaterThan(500);
  expect(knownTo(ahead)).toEqual(knownTo(open()));
  expect([...ahead.reading()]).toEqual([]);
});

test("a change in between makes the reading vain, and a horizon asked for meanwhile is whole", () => {
  const horizons = open();
  const reading = horizons.reading();
  reading.next();
  expect(knownTo(horizons)).toEqual(knownTo(open()));
  horizons.apply();
  expect(reading.next().done).toBe(true);
  expect(knownTo(horizons)).toEqual(knownTo(open()));
});
