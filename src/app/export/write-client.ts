/** Has large files written by a worker; sending is done in slices, so that the page answers meanwhile. */
import type { Syntax } from "../../rdf/syntax.ts";
import type { Quad } from "../../rdf/term.ts";
import { QuadEncoder } from "../session/quad-batch.ts";
import type { Session } from "../session/session.ts";
import { inSlices } from "../session/slices.ts";
import type { Part, WriteReply, WriteRequest } from "./writing.ts";

/**
 * Quads as text; `null` stands for the whole dossier.
 * @throws Error with a sentence for the reader when the worker cannot write.
 */
export async function writeInWorker(
  session: Session,
  quads: readonly Quad[] | null,
  syntax: Syntax,
  prefixes: Readonly<Record<string, string>> = session.prefixes,
): Promise<string> {
  const worker = new Worker(new URL("./write-worker.ts", import.meta.url), { type: "module", name: "write a file" });
  const post = (request: WriteRequest, transfer: Transferable[] = []) => worker.postMessage(request, transfer);
  const encoder = new QuadEncoder();
  const send = (part: Part, all: readonly Quad[]) =>
    inSlices(
      all,
      (piece) => {
        const batch = encoder.encode(piece);
        post({ type: "batch", part, batch }, [batch.quads.buffer as ArrayBuffer]);
      },
      { size: 500 },
    );
  try {
    const text = new Promise<string>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<WriteReply>) => {
        if (data.type === "text") resolve(data.text);
        else reject(new Error(data.sentence));
      };
      worker.onerror = (event) => reject(new Error(event.message || "The writer stopped and gave no reason."));
    });
    // A worker that stops early is told of when the text is awaited.
    text.catch(() => {});
    await send("ontology", session.ontology);
    await send("dossier", [...session.workspace.dossier.match()]);
    if (quads !== null) await send("written", quads);
    post({ type: "write", syntax, prefixes, whole: quads === null });
    return await text;
  } finally {
    worker.terminate();
  }
}
