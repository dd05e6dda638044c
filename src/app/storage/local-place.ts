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
    const { path, handle } = unfiled.kept;
    if (handle !== undefined) return replaced(unfiled, handle);
    const target = mayAsk ? await pickTarget(nameOf(path)) : undefined;
    if (target === null) return { result: "left", path };
    if (target !== undefined) return written(unfiled, target, null);
    const text = await downloadDocument(unfiled);
    return { result: "saved", path, etag: null, print: fingerprint(text) };
  }
}

const conflict = (path: string, sentence: string): Filing => ({ result: "conflict", path, sentence });
const changedMeanwhile = (path: string): Filing =>
  conflict(
    path,
    `${path} has been changed by another program since it was opened. It was not overwritten. Open it again: your changes are kept here and are put on top.`,
  );

/** Puts the change into the file as it is now, unless that is another than was opened. */
async function replaced(unfiled: UnfiledDocument, handle: FileSystemFileHandle): Promise<Filing> {
  const { path, print } = unfiled.kept;
  if (!(await mayWrite(handle)))
    return conflict(path, `The browser was not allowed to write ${path}. Allow it when it asks, or download the file.`);
  try {
    const file = await handle.getFile();
    const text = await file.text();
    return fingerprint(text) === print ? await written(unfiled, handle, { file, text }) : changedMeanwhile(path);
  } catch (error) {
    return conflict(path, failure(path, error));
  }
}

/** `there`: what the file has now; `null` where there is nothing to keep. */
async function written(
  unfiled: UnfiledDocument,
  handle: FileSystemFileHandle,
  there: { readonly file: File; readonly text: string } | null,
): Promise<Filing> {
  const { path } = unfiled.kept;
  let stream: FileSystemWritableFileStream | null = null;
  try {
    const text = there === null ? await unfiled.text() : await unfiled.changed(there.text);
    stream = await handle.createWritable();
    await stream.write(text);
    // The file itself is touched only now: what another program did to it meanwhile is seen before.
    if (there !== null && !isSame(there.file, await handle.getFile())) {
      await stream.abort();
      return changedMeanwhile(path);
    }
    await stream.close();
    return { result: "saved", path, etag: null, print: fingerprint(text), handle };
  } catch (error) {
    await stream?.abort().catch(() => {});
    return conflict(path, failure(path, error));
  }
}

const isSame = (one: File, other: File): boolean => one.lastModified === other.lastModified && one.size === other.size;

/** Why a file could not be read or written. It is as it was: a browser puts the new text in its place in one go. */
function failure(path: string, error: unknown): string {
  switch (error instanceof DOMException ? error.name : "") {
    case "NotFoundError":
      return `${path} is no longer where it was. Your changes are kept here. Open the file from its new place, or download it.`;
    case "QuotaExceededError":
      return `There is no room left on the disk for ${path}. The file is as it was, and your changes are kept here.`;
    case "NotAllowedError":
    case "SecurityError":
      return `The browser was not allowed to write ${path}. Allow it when it asks, or download the file.`;
    case "NoModificationAllowedError":
      return `Another program holds ${path}. The file is as it was. Close it there and save again.`;
    default:
      return `${path} could not be written (${error instanceof Error ? error.message : String(error)}). The file is as it was, and your changes are kept here.`;
  }
}

/** Hands a document over as a file; returns its text. */
export async function downloadDocument({ kept, document, text }: UnfiledDocument): Promise<string> {
  const content = await text();
  const type = SYNTAXES.find((s) => s.id === document.syntax)?.mediaType ?? "text/plain";
  download(content, nameOf(kept.path), type);
  return content;
}
