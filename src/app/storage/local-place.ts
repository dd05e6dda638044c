/** Files on this machine: written in their place where the browser may, else handed over as downloads. */
import { SYNTAXES } from "../../rdf/syntax.ts";
import { download } from "../export/download.ts";
import { mayWrite, pickTarget } from "./file-handles.ts";
import type { FilePlace, Filing, UnfiledDocument } from "./file-place.ts";
import { fingerprint } from "./fingerprint.ts";

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

export class LocalPlace implements FilePlace {
  readonly words = "Save to the files";
  readonly isAutomatic = false;

  async save(documents: readonly UnfiledDocument[]): Promise<Filing[]> {
    const filings: Filing[] = [];
    for (const each of documents) filings.push(await this.#save(each, documents.length === 1));
    return filings;
  }

  async #save(unfiled: UnfiledDocument, mayAsk: boolean): Promise<Filing> {
    const { path, handle, print } = unfiled.kept;
    if (handle !== undefined) {
      if (!(await mayWrite(handle))) {
        const sentence = `The browser was not allowed to write ${path}. Allow it when it asks, or download the file.`;
        return { result: "conflict", path, sentence };
      }
      const there = await handle.getFile().then(
        (file) => file.text(),
        () => null,
      );
      if (there !== null && print !== null && fingerprint(there) !== print) {
        const sentence = `${path} has been changed by another program since it was opened. It was not overwritten. Open it again: your changes are kept here and are put on top.`;
        return { result: "conflict", path, sentence };
      }
      return this.#write(unfiled, handle, there);
    }
    const target = mayAsk ? await pickTarget(nameOf(path)) : undefined;
    if (target === null) return { result: "left", path };
    if (target !== undefined) return this.#write(unfiled, target, null);
    const text = await downloadDocument(unfiled);
    return { result: "saved", path, etag: null, print: fingerprint(text) };
  }

  /** `there`: what the file has now; `null` where there is nothing to keep. */
  async #write(unfiled: UnfiledDocument, handle: FileSystemFileHandle, there: string | null): Promise<Filing> {
    const text = there === null ? await unfiled.text() : await unfiled.changed(there);
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
    return { result: "saved", path: unfiled.kept.path, etag: null, print: fingerprint(text), handle };
  }
}

/** Hands a document over as a file; returns its text. */
export async function downloadDocument({ kept, document, text }: UnfiledDocument): Promise<string> {
  const content = await text();
  const type = SYNTAXES.find((s) => s.id === document.syntax)?.mediaType ?? "text/plain";
  download(content, nameOf(kept.path), type);
  return content;
}
