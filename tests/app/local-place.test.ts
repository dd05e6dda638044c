/** Files saved in their place on this machine: comments and layout stay where nothing was changed. */
import { describe, expect, test } from "vitest";
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
function fakeHandle(text: string, own: Readonly<Record<string, unknown>> = {}) {
  const file = { text, aborted: 0, onWrite: () => {} };
  let [known, modified] = [text, 1];
  const handle = {
    queryPermission: async () => "granted",
    getFile: async () => {
      if (known !== file.text) [known, modified] = [file.text, modified + 1];
      const now = file.text;
      return { text: async () => now, lastModified: modified, size: now.length };
    },
    // As the standard has it: what is written stands in the file when the stream is closed, and not before.
    createWritable: async () => {
      let next = "";
      return {
        write: async (more: string) => {
          file.onWrite();
          next += more;
        },
        close: async () => {
          file.text = next;
        },
        abort: async () => {
          file.aborted += 1;
        },
      };
    },
    ...own,
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

describe("a file that cannot be written", () => {
  const change = { added: quads("ex:ada ex:met ex:zoe ."), removed: [] };
  const save = async (own: Readonly<Record<string, unknown>>, onWrite?: (file: { text: string }) => void) => {
    const { file, handle } = fakeHandle(FILE, own);
    if (onWrite !== undefined) file.onWrite = () => onWrite(file);
    const [filing] = await new LocalPlace().save([unfiled(FILE, change, handle)]);
    return { file, said: filing?.result === "conflict" ? filing.sentence : filing?.result };
  };
  const fails = (name: string) => async () => {
    throw new DOMException("no", name);
  };

  test.each([
    ["put away the question", async () => "prompt"],
    ["denied it", async () => "denied"],
    ["could not be asked, because nothing was pressed", fails("SecurityError")],
  ])("after a reload, where the reader %s, is left alone", async (_how, requestPermission) => {
    const { file, said } = await save({ queryPermission: async () => "prompt", requestPermission });
    expect(said).toContain("was not allowed to write notes.ttl");
    expect(file.text).toBe(FILE);
  });

  test("is written when leave is given again", async () => {
    const asked = { queryPermission: async () => "prompt", requestPermission: async () => "granted" };
    expect((await save(asked)).said).toBe("saved");
  });

  test("breaks off half-way: it is as it was, nothing stays open, and the reason is told", async () => {
    const { file, said } = await save({}, () => {
      throw new DOMException("no", "QuotaExceededError");
    });
    expect([file.text, file.aborted]).toEqual([FILE, 1]);
    expect(said).toContain("no room left on the disk");
  });

  test("was changed while it was being written: the other program's text stays", async () => {
    const theirs = `${FILE}ex:new ex:line 1 .`;
    const { file, said } = await save({}, (f) => {
      f.text = theirs;
    });
    expect([file.text, file.aborted]).toEqual([theirs, 1]);
    expect(said).toContain("changed by another program");
  });

  test.each([
    ["moved away", { getFile: fails("NotFoundError") }, "no longer where it was"],
    ["unreadable", { getFile: fails("NotReadableError") }, "could not be written"],
    ["held by another program", { createWritable: fails("NoModificationAllowedError") }, "Another program holds"],
  ])("%s, is not written blindly", async (_how, own, sentence) => {
    const { file, said } = await save(own);
    expect(said).toContain(sentence);
    expect(file.text).toBe(FILE);
  });

  test("does not take back that another was saved before it", async () => {
    const [good, bad] = [fakeHandle(FILE), fakeHandle(FILE, { createWritable: fails("NotAllowedError") })];
    const filings = await new LocalPlace().save([good, bad].map(({ handle }) => unfiled(FILE, change, handle)));
    expect(filings.map(({ result }) => result)).toEqual(["saved", "conflict"]);
  });
});
