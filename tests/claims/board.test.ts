/** Boards of rival accounts, on the real dossier and by hand. */
import { describe, expect, test } from "vitest";
import { type Board, Boards } from "../../src/claims/board.ts";
import { Claims } from "../../src/claims/claims.ts";
import { ClaimClocks } from "../../src/claims/clocks.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { KRI, ShippedDossier, SRC } from "../data/shipped-dossier.ts";
import { EX, store } from "../model/turtle.ts";

const shipped = new ShippedDossier();
const clocks = new ClaimClocks(shipped.dossier, shipped.vocabulary, shipped.claims);
const boards = new Boards(shipped.claims, shipped.vocabulary, clocks);

describe("how Krivitsky died", () => {
  const board = boards.all().find((b) => b.question === "How did Krivitsky die?");
  const position = (word: string) =>
    board?.positions.find(
      (p) => !p.denied && p.statements.some((s) => shipped.vocabulary.label(s.triple.object.value) === word),
    );

  test("nobody has settled it", () => {
    expect(board).toMatchObject({ settled: "none", kind: "rival" });
    expect(board?.id).toBe(board?.iri);
    expect(boards.board(board?.id ?? "")).toBe(board);
  });

  test("murder: Waldman and the widow held it, and Newton lists it, a card each", () => {
    const murder = position("murder");
    expect(murder?.cards.map((c) => [c.identifier, c.holders.map((h) => h.replace(KRI, ""))])).toEqual(
      expect.arrayContaining([
        ["DE13", ["louis-waldman"]],
        ["DE14", ["antonina-porfirieva"]],
        ["DE16", []],
      ]),
    );
    expect(murder?.holders).toBe(3);
  });

  test("suicide is one card for the coroner's ruling, by three sources", () => {
    const ruling = position("suicide")?.cards.find((c) => c.identifier === "DE11");
    expect(ruling?.attestations.map((a) => a.source?.replace(SRC, "")).toSorted()).toEqual(["KLE", "NEWT", "PER"]);
  });

  test("positions and cards stand by date", () => {
    const dates = (board?.positions ?? []).map((p) => p.taken);
    expect(dates.filter((d) => d !== null).toSorted()).toEqual(dates.filter((d) => d !== null));
  });
});

test("the scene of death is a table: a row for each thing found, a column for each source", () => {
  const board = boards.all().find((b) => b.parts.length > 2 && b.parts.some((p) => p.question.includes("istol")));
  if (board === undefined) throw new Error("no board of the scene");
  const { sources, rows } = boards.table(board);
  expect(sources).toEqual(expect.arrayContaining([`${SRC}DEW`, `${SRC}PER`]));
  const pistol = rows.find((r) => r.question.includes("istol"));
  expect(pistol?.differs).toBe(true);
  expect(pistol?.answers.get(`${SRC}PER`)).not.toEqual(pistol?.answers.get(`${SRC}DEW`));
});

test("all 20 disagreements are boards, and places of rival values without a name too", () => {
  expect(boards.all().filter((b) => b.iri !== null)).toHaveLength(20);
  const dossier = store(`
    :k1 rdf:reifies <<( :a dos:bornIn :b )>> ; dos:statedIn :s1 . :k2 rdf:reifies <<( :a dos:bornIn :c )>> ; dos:statedIn :s2 ;
      dos:heldBy :h . :s1 dcterms:date "1950" . :s2 dcterms:date "1940" . :k3 rdf:reifies <<( :b dos:bornIn :c )>> .`);
  const vocabulary = new Vocabulary(store("dos:bornIn a owl:FunctionalProperty ."), dossier);
  const claims = new Claims(dossier, vocabulary);
  const own = new Boards(claims, vocabulary, new ClaimClocks(dossier, vocabulary, claims));
  expect(own.all()).toHaveLength(1);
  expect(own.all()[0]).toMatchObject({
    id: `${EX}a\nhttps://w3id.org/dossier/ns#bornIn`,
    settled: "none",
    counts: { positions: 2, claims: 2, sources: 2, witnesses: 2 },
    positions: [
      { taken: "1940", holders: 1 },
      { taken: "1950", holders: 1 },
    ],
  });
});

test("a dossier without claims has no boards", () => {
  const dossier = store(":a foaf:knows :b .");
  const vocabulary = new Vocabulary(store(""), dossier);
  const claims = new Claims(dossier, vocabulary);
  expect(new Boards(claims, vocabulary, new ClaimClocks(dossier, vocabulary, claims)).all()).toEqual([]);
});

describe("drawing up a few at a time", () => {
  const plain = (all: readonly Board[]): unknown => JSON.parse(JSON.stringify(all));

  test("gives the boards that drawing up in one go gives", () => {
    const slowly = new Boards(shipped.claims, shipped.vocabulary, clocks);
    for (const _ of slowly.drawing());
    expect(plain(slowly.all())).toEqual(plain(boards.all()));
  });

  test("a change in between leaves nothing of before", () => {
    const slowly = new Boards(shipped.claims, shipped.vocabulary, clocks);
    const steps = slowly.drawing();
    steps.next();
    slowly.apply();
    expect(steps.next().done).toBe(true);
    expect(plain(slowly.all())).toEqual(plain(boards.all()));
  });
});
