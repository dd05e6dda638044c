/** The journals of this browser in IndexedDB: records, single entries, packs of older entries, copies of local files. */
import { journalText, readJournal } from "../../store/journal.ts";
import { atRevision, decodeEntry, encodeEntry, type JournalEntry } from "../../store/journal-entry.ts";
import { done, openDatabase, transact } from "./database.ts";
import { freshDossier, type KeptDossier } from "./kept-dossier.ts";

const ALL = ["dossiers", "lines", "packs", "copies"];

interface Line {
  readonly key: string;
  readonly revision: number;
  readonly line: string;
}

/** Older entries in one text; see `compact`. */
interface Pack {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Copy {
  readonly key: string;
  readonly path: string;
  readonly blob: Blob;
}

export interface KeptEntries {
  readonly entries: readonly JournalEntry[];
  readonly trouble: string | null;
}

/** Everything of one dossier, whatever comes second in the key. */
const ofKey = (key: string, after = Number.NEGATIVE_INFINITY): IDBKeyRange =>
  IDBKeyRange.bound([key, after], [key, []], after !== Number.NEGATIVE_INFINITY);

export class JournalStore {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
  }

  /** @throws DOMException or ReferenceError where the browser keeps nothing. */
  static async open(name = "dossier"): Promise<JournalStore> {
    const database = await openDatabase(name, (db) => {
      db.createObjectStore("dossiers", { keyPath: "key" });
      db.createObjectStore("lines", { keyPath: ["key", "revision"] });
      db.createObjectStore("packs", { keyPath: ["key", "from"] });
      db.createObjectStore("copies", { keyPath: ["key", "path"] });
    });
    return new JournalStore(database);
  }

  close(): void {
    this.#database.close();
  }

  dossiers(): Promise<KeptDossier[]> {
    return transact(this.#database, ["dossiers"], "readonly", (store) =>
      done(store("dossiers").getAll() as IDBRequest<KeptDossier[]>),
    );
  }

  dossier(key: string): Promise<KeptDossier | undefined> {
    return transact(this.#database, ["dossiers"], "readonly", (store) =>
      done(store("dossiers").get(key) as IDBRequest<KeptDossier | undefined>),
    );
  }

  /** Changes the record in one go, so that no other window's change is lost. */
  change(key: string, change: (before: KeptDossier) => KeptDossier): Promise<KeptDossier> {
    return transact(this.#database, ["dossiers"], "readwrite", async (store) => {
      const dossiers = store("dossiers");
      const before =
        (await done(dossiers.get(key) as IDBRequest<KeptDossier | undefined>)) ?? freshDossier(key, key, "served");
      const after = change(before);
      await done(dossiers.put(after));
      return after;
    });
  }

  /** The entries after a revision, in order; up to the first that cannot be read. */
  entries(key: string, after = 0): Promise<KeptEntries> {
    return transact(this.#database, ["lines", "packs"], "readonly", (store) => readEntries(store, key, after));
  }

  /**
   * Writes entries behind all that are there. `known` is the last revision that this window has followed; what other
   * windows wrote since comes back as `foreign`, and stands before ours.
   */
  append(
    key: string,
    known: number,
    entries: readonly JournalEntry[],
  ): Promise<{ readonly foreign: readonly JournalEntry[]; readonly written: readonly JournalEntry[] }> {
    return transact(this.#database, ["dossiers", "lines", "packs"], "readwrite", async (store) => {
      const record =
        (await done(store("dossiers").get(key) as IDBRequest<KeptDossier | undefined>)) ??
        freshDossier(key, key, "served");
      const foreign = record.last > known ? (await readEntries(store, key, known)).entries : [];
      const written = entries.map((entry, i) => atRevision(entry, record.last + 1 + i));
      for (const entry of written)
        store("lines").put({ key, revision: entry.revision, line: encodeEntry(entry) } satisfies Line);
      await done(store("dossiers").put({ ...record, last: record.last + written.length }));
      return { foreign, written };
    });
  }

  /** Packs the single entries into one text, when there are more than `most`; every step stays. */
  compact(key: string, most: number): Promise<void> {
    return transact(this.#database, ["lines", "packs"], "readwrite", async (store) => {
      if ((await done(store("lines").count(ofKey(key)))) <= most) return;
      const lines = await done(store("lines").getAll(ofKey(key)) as IDBRequest<Line[]>);
      const entries = lines.map(({ line }) => decodeEntry(line));
      const [first, last] = [lines[0], lines.at(-1)];
      if (first === undefined || last === undefined || entries.includes(null)) return;
      const text = journalText(entries.filter((entry) => entry !== null));
      await done(store("packs").put({ key, from: first.revision, to: last.revision, text } satisfies Pack));
      await done(store("lines").delete(ofKey(key)));
    });
  }

  /** Keeps copies of local files. */
  copy(key: string, files: ReadonlyMap<string, Blob>): Promise<void> {
    return transact(this.#database, ["copies"], "readwrite", async (store) => {
      for (const [path, blob] of files) await done(store("copies").put({ key, path, blob } satisfies Copy));
    });
  }

  async copies(key: string): Promise<Map<string, Blob>> {
    const all = await transact(this.#database, ["copies"], "readonly", (store) =>
      done(store("copies").getAll(ofKey(key)) as IDBRequest<Copy[]>),
    );
    return new Map(all.map(({ path, blob }) => [path, blob]));
  }

  /** Lets go of everything of a dossier. */
  forget(key: string): Promise<void> {
    return transact(this.#database, ALL, "readwrite", async (store) => {
      for (const name of ["lines", "packs", "copies"]) await done(store(name).delete(ofKey(key)));
      await done(store("dossiers").delete(key));
    });
  }
}

async function readEntries(store: (name: string) => IDBObjectStore, key: string, after: number): Promise<KeptEntries> {
  const packs = await done(store("packs").getAll(ofKey(key)) as IDBRequest<Pack[]>);
  const lines = await done(store("lines").getAll(ofKey(key, after)) as IDBRequest<Line[]>);
  const text =
    packs
      .filter((pack) => pack.to > after)
      .map((pack) => pack.text)
      .join("") + lines.map(({ line }) => `${line}\n`).join("");
  const { entries, trouble } = readJournal(text);
  return { entries: entries.filter((entry) => entry.revision > after), trouble };
}
