/** A dossier that is served for reading only: changed files are handed over as downloads, and the changes stay here. */
import type { FilePlace, Filing, UnfiledDocument } from "./file-place.ts";
import { downloadDocument } from "./local-place.ts";

export class ReadOnlyPlace implements FilePlace {
  readonly words = "Download the changed files";
  readonly isAutomatic = false;

  async save(documents: readonly UnfiledDocument[]): Promise<Filing[]> {
    for (const each of documents) await downloadDocument(each);
    return documents.map(({ kept: { path } }): Filing => ({ result: "left", path }));
  }
}
