/** What to call a dossier that was opened from files. */
import { dcterms, dos, rdf, rdfs } from "../../rdf/namespaces.ts";
import type { Quad } from "../../rdf/term.ts";

const DATASETS = new Set(["http://rdfs.org/ns/void#Dataset", "http://www.w3.org/ns/dcat#Dataset"]);
const NAMES = [dcterms("title").value, rdfs("label").value];

/** The name that the files give their own dataset, else the file's name, else how many files there are. */
export function titleOf(files: readonly { readonly path: string; readonly quads: readonly Quad[] }[]): string {
  const names = new Map<string, string>();
  let dataset: string | null = null;
  for (const { quads } of files) {
    for (const { subject, predicate, object } of quads) {
      const about = subject.value;
      if (predicate.value === dos("firstFocus").value) dataset ??= about;
      else if (predicate.value === rdf("type").value && DATASETS.has(object.value)) dataset ??= about;
      else if (NAMES.includes(predicate.value) && object.termType === "Literal" && !names.has(about))
        names.set(about, object.value);
    }
  }
  const own = dataset === null ? undefined : names.get(dataset);
  if (own !== undefined) return own;
  const first = files[0]?.path;
  return files.length === 1 && first !== undefined ? first : `${files.length} files`;
}
