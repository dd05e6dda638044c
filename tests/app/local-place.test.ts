/** Files saved in their place on this machine: comments and layout stay where nothing was changed. */
import { expect, test } from "vitest";
import type { Session } from "../../src/app/session/session.ts";
import { changedText, documentText } from "../../src/app/storage/document-text.ts";
import type { UnfiledDocument } from "../../src/app/storage/file-place.ts";
import { fingerprint } from "../../src/app/storage/fingerprint.ts";
import { LocalPlace } from "../../src/app/storage/local-place.ts";
import { readText } from "../../src/rdf/read.ts";
import type { Quad } from "../../src/rdf/term.ts";
import type { Delta } from "../../src/store/delta.ts";
import { documentGraph } from "../../src/store/document.ts";
import { dossier } from "./dossier.ts";

const PATH = "notes.ttl";
const GRAPH = documentGraph(PATH);
const FILE = `PREFIX ex: <http://example.org/>

# From the second box, read in March.
ex:ada ex:knows ex:bob .

ex:eve   ex:knows ex:bob ;   # a slip of paper says so
         ex:met   ex:ada .

ex:bob ex:wrote [ ex:title "Letters" ] .
`;

/** A file on the disk, as the browser hands it out. */
function fakeHandle(text: string) {
  const file = { text };
  const handle = {
    queryPermission: async () => "granted",
    getFile: async () => ({ text: async () => file.text }),
    createWritable: async () => {
      let next = "";
      return {
        write: async (more: string) => {
          next += more;
        },
        close: async () => {
          file.text = next;
        },
      };
    },
  };
  return { file, handle: handle as unknown as FileSystemFileHandle };
}

const quads = (turtle: string): Quad[] =>
  readText(`PREFIX ex: <http://example.org/>\n${turtle}`, { syntax: "turtle", path: PATH, graph: GRAPH }).quads;

function unfiled(text: string, delta: Delta, handle: FileSystemFileHandle, all?: readonly Quad[]): UnfiledDocument {
  const { workspace, vocabulary } = dossier("");
  const session = { workspace, vocabulary, prefixes: {} } as unknown as Session;
  const document = { path: PATH, graph: GRAPH, syntax: "turtle" as const, prefixes: { ex: "http://example.org/" } };
  const there = readText(text, { syntax: "turtle", path: PATH, graph: GRAPH }).quads;
  const whole = all ?? [...there.filter((q) => !delta.removed.some((r) => r.equals(q))), ...delta.added];
  return {
    ...{ document, delta },
    kept: {
      ...{ path: PATH, filed: 0, from: 0, etag: null, print: fingerprint(text), isCopied: false, isNew: false },
      handle,
    },
    quads: () => [...whole],
    text: () => documentText(session, document, whole),
    changed: (now) => changedText(session, document, { text: now, delta, quads: whole }),
  };
}

test("a change goes into the file; what it does not touch stays, comments and layout included", async () => {
  const { file, handle } = fakeHandle(FILE);
  const delta = { added: quads("ex:ada ex:met ex:zoe ."), removed: [] };
  const [filing] = await new LocalPlace().save([unfiled(FILE, delta, handle)]);
  expect(filing).toMatchObject({ result: "saved", print: fingerprint(file.text) });
  expect(file.text).toContain("# From the second box, read in March.\nex:ada");
  expect(file.text).toContain("ex:eve   ex:knows ex:bob ;   # a slip of paper says so\n         ex:met   ex:ada .");
  expect(file.text).toContain('ex:bob ex:wrote [ ex:title "Letters" ] .');
  expect(file.text).toContain("ex:zoe");
});

test("taking the change back gives the file that was", async () => {
  const { file, handle } = fakeHandle(FILE);
  const change = { added: quads("ex:zoe ex:knows ex:ada ."), removed: [] };
  await new LocalPlace().save([unfiled(FILE, change, handle)]);
  const back = { added: [], removed: change.added };
  await new LocalPlace().save([unfiled(file.text, back, handle)]);
  expect(file.text.trimEnd()).toBe(FILE.trimEnd());
});

test("where the file and the dossier name unnamed nodes differently, all of the dossier is written", async () => {
  const { file, handle } = fakeHandle(FILE);
  const all = quads('ex:ada ex:knows ex:bob . ex:bob ex:read [ ex:title "News" ] .');
  await new LocalPlace().save([unfiled(FILE, { added: [], removed: [] }, handle, all)]);
  expect(file.text).toContain('ex:title "News"');
  expect(file.text).not.toContain("Letters");
});

test("a file that another program has changed is not overwritten", async () => {
  const { file, handle } = fakeHandle(FILE);
  const mine = unfiled(FILE, { added: quads("ex:ada ex:met ex:zoe ."), removed: [] }, handle);
  file.text += "\nex:new ex:line 1 .\n";
  const before = file.text;
  expect(await new LocalPlace().save([mine])).toMatchObject([{ result: "conflict" }]);
  expect(file.text).toBe(before);
});
