/** Opening a dossier (read, store, project) against n3 merely parsing the same text. */
import { Parser } from "n3";
import { ontologyQuads, openDossier, realDossier } from "./dossier.ts";
import { heap, median, type Row } from "./measure.ts";
import { syntheticDossier } from "./synthetic.ts";

const bareParse = (files: readonly { text: string }[]): number =>
  files.reduce((n, { text }) => n + new Parser({ format: "text/turtle" }).parse(text).length, 0);

export async function openRows(): Promise<Row[]> {
  const ontology = ontologyQuads();
  const cases = [
    { name: "the Krivitsky dossier", files: realDossier() },
    { name: "1,000 claims", files: [{ path: "synthetic.ttl", text: syntheticDossier(1_000) }] },
    { name: "10,000 claims", files: [{ path: "synthetic.ttl", text: syntheticDossier(10_000) }] },
  ];
  const rows: Row[] = [];
  for (const { name, files } of cases) {
    const quads = bareParse(files);
    const bare = await median(() => bareParse(files));
    const before = heap();
    const kept = await openDossier(files, ontology);
    const bytes = (heap() - before) / quads;
    // In a small dossier the program's own growth drowns what the quads take.
    const memory = quads < 50_000 ? "" : `, ${Math.round(bytes)} bytes a quad`;
    const ours = await median(() => openDossier(files, ontology));
    rows.push({
      group: "open",
      subject: `read, store, project: ${name}`,
      baseline: "n3 parse",
      ratio: ours / bare,
      note: `${quads.toLocaleString("en")} quads, ${kept.projection.graph.size.toLocaleString("en")} lines${memory}`,
    });
  }
  return rows;
}
