import { describe, expect, test } from "vitest";
import { answerWords, partsOf } from "../../src/app/board/answer-words.ts";
import { boardId, boardKeyOf } from "../../src/app/board/board-key.ts";
import { boardSparql, RIVALS_SPARQL } from "../../src/app/board/board-sparql.ts";
import { acceptedAfter, canAccept, claimsOn } from "../../src/app/board/settling.ts";
import { trailGroup } from "../../src/app/graph-pane/trail.ts";
import { csvText, sorted } from "../../src/app/list/table.ts";
import { communitiesOf, dressBy, OTHER_HUE } from "../../src/app/measures/dress.ts";
import { measureColumns, measureRows, savedColumns, spanWords } from "../../src/app/measures/measure-table.ts";
import { Boards } from "../../src/claims/board.ts";
import { ClaimClocks } from "../../src/claims/clocks.ts";
import { settle } from "../../src/edits/settle.ts";
import { createDossierGraph } from "../../src/graph/dossier-graph.ts";
import { measure } from "../../src/graph/measures/measures.ts";
import { networkOf } from "../../src/graph/measures/network.ts";
import { buildView, FIRST_VIEW } from "../../src/graph/view.ts";
import { knownPrefixes } from "../../src/query/prefixes.ts";
import { checkSyntax } from "../../src/query/syntax.ts";
import { dossier, kri } from "./dossier.ts";

const DEATH = `
kri:X01 a dos:Disagreement ; rdfs:label "How did he die?"@en ; dos:member kri:DE1, kri:DE2, kri:DE3, kri:DE4 .
kri:krivitsky rdfs:label "Krivitsky"@en . kri:suicide rdfs:label "suicide"@en . kri:murder rdfs:label "murder"@en .
src:PER rdfs:label "Perry 2005"@en ; dcterms:date "2005"^^edtf:EDTF .
src:DEW rdfs:label "Dewar 1951"@en ; dcterms:date "1951"^^edtf:EDTF .
kri:DE1 a dos:Claim ; dcterms:identifier "DE1" ; rdf:reifies <<( kri:krivitsky dos:manner kri:suicide )>> ; dos:statedIn src:PER .
kri:DE2 a dos:Claim ; dcterms:identifier "DE2" ; rdf:reifies <<( kri:krivitsky dos:manner kri:murder )>> ; dos:statedIn src:PER .
kri:DE3 a dos:Claim ; dcterms:identifier "DE3" ; rdf:reifies <<( kri:krivitsky dos:manner kri:suicide )>> ; dos:deniedIn src:DEW .
kri:DE4 a dos:Claim ; dcterms:identifier "DE4" ; rdf:reifies <<( kri:krivitsky dos:manner kri:murder )>> ; dos:statedIn src:DEW ;
  dos:verdict dos:rejected .
`;

function boardOf(turtle: string) {
  const world = dossier(turtle);
  const boards = new Boards(
    world.claims,
    world.vocabulary,
    new ClaimClocks(world.workspace.dossier, world.vocabulary, world.claims),
  );
  return { ...world, boards };
}

describe("a board", () => {
  test("names each answer by its value alone, and a denial as one", () => {
    const { boards, vocabulary } = boardOf(DEATH);
    const [board] = boards.all();
    expect(board?.question).toBe("How did he die?");
    const words = answerWords(board?.positions ?? [], vocabulary);
    expect([...words].sort()).toEqual(["Murder", "Not suicide", "Suicide"]);
    expect(partsOf(board?.positions ?? [], board?.parts ?? [], vocabulary).map((p) => p.question)).toEqual([null]);
  });

  test("of accounts that differ in date alone, the dates are the answers", () => {
    const { boards, vocabulary } = boardOf(`
      kri:X13 a dos:Disagreement ; rdfs:label "When did they meet?"@en ; dos:member kri:A1, kri:A2 .
      kri:A1 a dos:Claim ; dcterms:identifier "A1" ; rdf:reifies <<( kri:a dos:met kri:b )>> ; dos:statedIn src:S ; dos:when "1917"^^edtf:EDTF .
      kri:A2 a dos:Claim ; dcterms:identifier "A2" ; rdf:reifies <<( kri:a dos:met kri:b )>> ; dos:statedIn src:T ; dos:when "1919"^^edtf:EDTF .`);
    expect(answerWords(boards.all()[0]?.positions ?? [], vocabulary)).toEqual(["1917", "1919"]);
  });

  test("is known to the address by its disagreement, or by subject and relation", () => {
    const { boards } = boardOf(`
      kri:B1 a dos:Claim ; dcterms:identifier "B1" ; rdf:reifies <<( kri:archer dos:bornOn "1898"^^edtf:EDTF )>> ; dos:statedIn src:S .
      kri:B2 a dos:Claim ; dcterms:identifier "B2" ; rdf:reifies <<( kri:archer dos:bornOn "1899"^^edtf:EDTF )>> ; dos:statedIn src:T .
      ${DEATH}`);
    expect(boards.board(kri("nothing"))).toBeNull();
    expect(boards.board(`${kri("archer")}\n${kri("nothing")}`)).toBeNull();
    for (const board of boards.all()) {
      const key = boardKeyOf(board);
      expect(key === null ? null : boards.board(boardId(key))?.question).toBe(board.question);
      boards.apply();
      expect(key === null ? null : boards.board(boardId(key))).toEqual(board);
    }
    expect(boards.all()).toHaveLength(2);
  });

  test("is settled by accepting one, several or none of its positions", () => {
    const { boards, workspace, claims } = boardOf(DEATH);
    const fresh = () => {
      claims.apply({ delta: { added: [], removed: [] } });
      boards.apply();
      const positions = boards.all()[0]?.positions ?? [];
      const named = (identifier: string) => {
        const found = positions.find((p) => !p.denied && p.attestations.some((a) => a.identifier === identifier));
        if (found === undefined) throw new Error(`no position with ${identifier}`);
        return found;
      };
      return { positions, suicide: named("DE1"), murder: named("DE2") };
    };
    const tick = (which: "suicide" | "murder", on: boolean) => {
      const now = fresh();
      const chosen = acceptedAfter(now.positions, now[which], on);
      const { delta } = settle(workspace, "How did he die?", claimsOn(now.positions), chosen);
      claims.apply(workspace.dispatch({ label: "settle", origin: "edit", delta }));
      boards.apply();
    };
    const standings = () => {
      const { suicide, murder } = fresh();
      return [suicide.standing, murder.standing];
    };
    expect(standings()).toEqual(["reported", "reported"]);
    tick("murder", true);
    expect(standings()).toEqual(["reported", "accepted"]);
    expect(claims.attestation(kri("DE4"))?.verdict).toBe("rejected");
    tick("suicide", true);
    expect(standings()).toEqual(["accepted", "accepted"]);
    tick("murder", false);
    expect(standings()).toEqual(["accepted", "reported"]);
    tick("suicide", false);
    expect(standings()).toEqual(["reported", "reported"]);
    expect(fresh().positions.filter(canAccept)).toHaveLength(2);
  });

  test("stands for a query that can be run", async () => {
    const { boards } = boardOf(DEATH);
    const key = boardKeyOf(boards.all()[0] ?? { iri: null, positions: [] });
    if (key === null) throw new Error("no key");
    const query = boardSparql(key, "How did\nhe die?", { kri: kri("") });
    expect(await checkSyntax(query, { ...knownPrefixes([]), kri: kri("") })).toBeNull();
    expect(await checkSyntax(RIVALS_SPARQL, knownPrefixes([]))).toBeNull();
  });
});

describe("measures", () => {
  const graph = createDossierGraph();
  const node = (id: string, label = id) =>
    graph.addNode(id, {
      label,
      kind: "person",
      cls: "",
      claims: 1,
      accepted: true,
      literal: false,
      described: true,
      key: false,
      x: 0,
      y: 0,
    });
  for (const id of ["u:a", "u:b", "u:c", "u:d"]) node(id);
  graph.setNodeAttribute("u:b", "label", "=HYPERLINK(1)");
  const line = (from: string, to: string, standing: "accepted" | "reported") =>
    graph.addEdgeWithKey(`${from}\nu:p\n${to}`, from, to, {
      predicate: "u:p",
      label: "p",
      standing,
      certainty: null,
      rivals: 0,
      claims: [],
      triple: `${from}\nu:p\n${to}`,
    });
  line("u:a", "u:b", "accepted");
  line("u:a", "u:c", "reported");
  line("u:c", "u:d", "accepted");
  const network = networkOf(graph);
  const measured = new Map([
    ["degree" as const, measure(network, "degree")],
    ["community" as const, measure(network, "community")],
  ]);
  const rows = measureRows(network, measured, (id) => graph.getNodeAttributes(id));

  test("are ranges between what is accepted and all that is reported", () => {
    const degrees = rows.map((r) => spanWords("degree", r.spans.get("degree") ?? never()));
    expect(degrees).toEqual(["1 to 2", "1", "1 to 2", "1"]);
  });

  test("sort by the end of the range that is read", () => {
    const order = (reading: "asserted" | "reported") =>
      sorted(rows, measureColumns(reading), { column: "degree", down: true }).map((r) => r.id);
    expect(order("reported").slice(0, 2)).toEqual(["u:a", "u:c"]);
    expect(order("asserted").slice(0, 2)).toEqual(["u:a", "u:c"]);
  });

  test("are saved in full, with formulas made harmless", () => {
    const [head = "", ...lines] = csvText(
      rows,
      savedColumns((id) => id),
    ).split("\r\n");
    expect(head).toContain('Thing,IRI,"Degree, accepted only","Degree, with all reported"');
    expect(lines[0]).toMatch(/^u:a,u:a,1,2,/);
    expect(lines[1]).toMatch(/^'=HYPERLINK\(1\),u:b,/);
  });

  test("dress the canvas: the more, the larger; communities by hue", () => {
    const { radii, hues } = dressBy(network, {
      size: measured.get("degree"),
      colour: measured.get("community"),
      reading: "reported",
    });
    expect(radii.get("u:a")).toBe(24);
    expect(radii.get("u:b")).toBeLessThan(24);
    expect(new Set(hues.values()).size).toBeGreaterThan(0);
    expect(dressBy(network, { reading: "asserted" }).radii.size).toBe(0);
    const groups = communitiesOf(network, measured.get("community") ?? never(), "asserted", measured.get("degree"));
    expect(groups.flatMap((g) => g.members).sort()).toEqual(["u:a", "u:b", "u:c", "u:d"]);
    expect(groups[0]?.number).toBe(1);
    expect(OTHER_HUE).toMatch(/^--/);
  });

  test("a path follows its lines, or the event that a line was left to", () => {
    const { graph: view } = buildView(graph, { ...FIRST_VIEW, focus: "u:a", steps: 3 });
    const trail = trailGroup(view, {
      nodes: ["u:b", "u:a", "u:c"],
      steps: [["u:a\nu:p\nu:b"], ["u:a\nu:p\nu:c"]],
    });
    expect([...trail.nodes].sort()).toEqual(["u:a", "u:b", "u:c"]);
    expect([...trail.edges].sort()).toEqual(["u:a\nu:p\nu:b", "u:a\nu:p\nu:c"]);
    view.dropEdge("u:a\nu:p\nu:c");
    view.addNode("u:event", { ...view.getNodeAttributes("u:a"), focus: false, kind: "event" });
    const edge = view.getEdgeAttributes("u:a\nu:p\nu:b");
    view.addEdgeWithKey("e1", "u:event", "u:a", { ...edge, triples: ["e1", "u:a\nu:p\nu:c"] });
    view.addEdgeWithKey("e2", "u:event", "u:c", { ...edge, triples: ["e2"] });
    const by = trailGroup(view, { nodes: ["u:a", "u:c"], steps: [["u:a\nu:p\nu:c"]] });
    expect(by).toEqual({ nodes: ["u:a", "u:c", "u:event"], edges: ["e1", "e2"] });
  });
});

function never(): never {
  throw new Error("not measured");
}
