/** What is being written outlives the page: forms and claims that are not saved yet. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EntryDesk } from "../../src/app/entry/entry-desk.ts";
import { EMPTY_FORM, type EntryForm } from "../../src/app/entry/entry-form.ts";
import { requestOfKept } from "../../src/app/entry/kept-claim.ts";
import { FormDesk, type FormDraft } from "../../src/app/form/form-desk.ts";
import type { FormValue } from "../../src/app/form/form-values.ts";
import { DraftShelf, type TextStorage } from "../../src/app/storage/draft-shelf.ts";
import { iri, literal, termKey } from "../../src/rdf/term.ts";

class FakeStorage implements TextStorage {
  readonly texts = new Map<string, string>();
  isFull = false;
  getItem = (key: string) => this.texts.get(key) ?? null;
  removeItem = (key: string) => void this.texts.delete(key);
  setItem(key: string, text: string) {
    if (this.isFull) throw new DOMException("No room.", "QuotaExceededError");
    this.texts.set(key, text);
  }
}

const EX = "https://example.org/";
const value = (text: string): FormValue => {
  const was = literal(text, "en");
  return { key: termKey(was), text, language: "en", was };
};
const typed = (text: string): FormValue => ({ key: "new 1", text, language: "en", was: null });

/** A page: its forms, over what the dossier has. */
function page(storage: TextStorage, has: Readonly<Record<string, readonly FormValue[]>>) {
  const shelf = new DraftShelf("served here", storage);
  const forms = new FormDesk({ shelf, plainOf: (thing) => (thing === `${EX}gone` ? null : (p) => has[p] ?? []) });
  const entry = new EntryDesk(shelf);
  forms.restore();
  entry.takeUp();
  return { forms, entry };
}

const draft = (fields: FormDraft["fields"]): FormDraft => ({ fields, creates: [], opened: [`${EX}note`] });

describe("a form", () => {
  test("is there again as it was left, until it is closed", () => {
    const storage = new FakeStorage();
    const has = { [`${EX}note`]: [value("old")] };
    page(storage, has).forms.put(EX, draft({ [`${EX}note`]: [value("old"), typed("half a wo")] }));
    const after = page(storage, has);
    expect(after.forms.get().get(EX)).toEqual(draft({ [`${EX}note`]: [value("old"), typed("half a wo")] }));
    after.forms.close(EX);
    expect(page(storage, has).forms.get().size).toBe(0);
    expect(storage.texts.size).toBe(0);
  });

  test("takes nothing away that came to the dossier meanwhile, and brings back what went", () => {
    const storage = new FakeStorage();
    const note = `${EX}note`;
    page(storage, { [note]: [value("one"), value("two")] }).forms.put(
      EX,
      draft({ [note]: [value("one"), typed("mine")] }),
    );
    const after = page(storage, { [note]: [value("two"), value("three")] });
    expect(after.forms.get().get(EX)?.fields[note]).toEqual([
      { ...value("one"), was: null },
      typed("mine"),
      value("three"),
    ]);
  });

  test("of a thing that is gone, or that nothing was typed in, is not kept; without room the page knows it", () => {
    const storage = new FakeStorage();
    const first = page(storage, {});
    first.forms.open(EX);
    expect(storage.texts.size).toBe(0);
    new DraftShelf("served here", storage).put(`form ${EX}gone`, { fields: {}, creates: [], opened: [] });
    expect(page(storage, {}).forms.get().size).toBe(0);
    expect(storage.texts.size).toBe(0);
    storage.isFull = true;
    first.forms.put(EX, draft({ [`${EX}note`]: [typed("x")] }));
    expect([first.forms.isKept, first.forms.get().size]).toEqual([false, 1]);
  });
});

const written: EntryForm = { ...EMPTY_FORM, subject: { kind: "thing", iri: EX }, hedge: "likely", when: "1940-0" };
const triple = { subject: iri(EX), predicate: iri(`${EX}p`), object: literal("1940", "en") };

describe("a claim", () => {
  test("can be gone on with after the page was closed, of whatever sort", () => {
    const storage = new FakeStorage();
    for (const request of [
      { kind: "add", form: EMPTY_FORM, strict: true },
      { kind: "change", claim: `${EX}C1` },
      { kind: "attest", claim: null, stance: "denied", triple, form: EMPTY_FORM },
    ] as const) {
      const before = page(storage, {}).entry;
      before.open(request);
      before.write(written);
      const after = page(storage, {}).entry;
      const [found] = after.written();
      if (found === undefined) throw new Error("it should be kept");
      expect(found.request).toMatchObject({ kind: request.kind, written });
      if (found.request.kind === "attest") expect(termKey(found.request.triple.object)).toBe(termKey(triple.object));
      after.goOn(found);
      expect([after.get(), after.written()]).toEqual([found.request, []]);
      after.write({ ...written, hedge: "likely so" });
      expect(page(storage, {}).entry.written()[0]?.request.written.hedge).toBe("likely so");
      after.close();
      expect(page(storage, {}).entry.written()).toEqual([]);
    }
    expect(storage.texts.size).toBe(0);
  });

  test("put aside to look at a rival can be gone on with at once; let go it is gone", () => {
    const storage = new FakeStorage();
    const { entry } = page(storage, {});
    entry.add({ subject: EX });
    entry.write(written);
    entry.putAside();
    const [aside] = entry.written();
    if (aside === undefined) throw new Error("it should be there");
    entry.letGo(aside);
    expect([entry.written(), storage.texts.size]).toEqual([[], 0]);
  });

  test("whatever stands on the shelf is a claim, or none", () => {
    const end = fc.record({
      kind: fc.constantFrom("text", "thing", "new", "toString"),
      text: fc.anything(),
      iri: fc.string(),
    });
    const form = fc.record({
      ...Object.fromEntries(Object.keys(written).map((k) => [k, fc.anything()])),
      subject: end,
    });
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ kind: fc.constantFrom("add", "attest"), strict: fc.anything(), form })),
        (any) => {
          const request = requestOfKept(any);
          if (request !== null) expect(typeof request.written?.subject.kind).toBe("string");
        },
      ),
    );
    const storage = new FakeStorage();
    for (const text of ["", "{", "null", '[{"slot":"claim 1","at":"2999","value":{}}]', '[3,{"slot":"form x"}]']) {
      storage.texts.set("dossier.drafts served here", text);
      const { forms, entry } = page(storage, {});
      expect([forms.get().size, entry.written()]).toEqual([0, []]);
    }
  });
});

test("the source and place of the last claim are offered after a reload, and are no unfinished claim", () => {
  const storage = new FakeStorage();
  const source = { kind: "source", iri: `${EX}archive` } as const;
  page(storage, {}).entry.keep({ ...EMPTY_FORM, source, locator: "f. 12", when: "1940" });
  const { entry } = page(storage, {});
  expect(entry.written()).toEqual([]);
  entry.add({ subject: EX });
  expect(entry.get()).toMatchObject({ form: { source, locator: "f. 12", when: "", subject: { iri: EX } } });
});
