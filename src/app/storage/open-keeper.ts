/** Opens the keeper of a dossier from its files and from what this browser remembers of it. */
import { dossierUrl } from "../session/manifest.ts";
import type { ReadFile } from "../session/parse-client.ts";
import { handleOf } from "./file-handles.ts";
import type { FilePlace } from "./file-place.ts";
import { Keeper } from "./keeper.ts";
import { LocalPlace } from "./local-place.ts";
import { Ownership } from "./ownership.ts";
import { ReadOnlyPlace } from "./read-only-place.ts";
import { type Recalled, recall } from "./recall.ts";
import { type BaseFile, recover } from "./recover.ts";
import { ServerPlace } from "./server-place.ts";

/** The key of the dossier that the page comes with. */
export const servedKey = (title: string): string => `served ${dossierUrl("")} ${title}`;

const base = ({ path, etag, print }: ReadFile): BaseFile => ({ path, etag: etag ?? null, print: print ?? null });

const owning = (files: readonly ReadFile[]): Ownership => {
  const ownership = new Ownership();
  for (const file of files) ownership.add(file);
  return ownership;
};

async function keeperOf(
  { store, trouble, record, entries, unread }: Recalled,
  files: readonly ReadFile[],
  bases: readonly BaseFile[],
  place: FilePlace,
): Promise<Keeper> {
  const ownership = owning(files);
  const found = recover({ ...record, openedAt: new Date().toISOString() }, bases, entries, ownership);
  const recovered = { ...found, said: unread === null ? found.said : [...found.said, unread] };
  const known = { documents: found.record.documents, openedAt: found.record.openedAt, title: record.title };
  const kept = await store
    ?.change(record.key, (before) => ({ ...before, ...known, kind: record.kind }))
    .then(() => true)
    .catch(() => false);
  return new Keeper({
    store,
    place,
    recovered,
    entries,
    ownership,
    ...(kept === true ? {} : { storeTrouble: trouble }),
  });
}

/** The keeper of the dossier that the page comes with. `files`: the served ones, then copies kept here. */
export function openServed(recalled: Recalled, files: readonly ReadFile[], writable: boolean): Promise<Keeper> {
  const place = writable ? new ServerPlace(dossierUrl("changes"), dossierUrl("events")) : new ReadOnlyPlace();
  return keeperOf(recalled, files, files.map(base), place);
}

/** The keeper of a dossier at an endpoint, as far as it has been fetched. */
export const openRemote = (recalled: Recalled, files: readonly ReadFile[], place: FilePlace): Promise<Keeper> =>
  keeperOf(recalled, files, files.map(base), place);

/** The keeper of a dossier of local files that is opened again from the copies kept here. */
export const openCopies = (recalled: Recalled, files: readonly ReadFile[]): Promise<Keeper> =>
  keeperOf(recalled, files, files.map(base), new LocalPlace());

/**
 * The keeper of local files that have just been read from the disk. A file that is not the one kept here takes its
 * place, with the changes that it lacks on top.
 */
export async function openLocal(
  key: string,
  title: string,
  files: readonly File[],
  read: readonly ReadFile[],
): Promise<Keeper> {
  const recalled = await recall(key, title, "files");
  const blobs = new Map(read.flatMap(({ path }, i) => (files[i] === undefined ? [] : [[path, files[i]] as const])));
  const documents = read.map(({ path, print }, i) => {
    const known = recalled.record.documents.find((d) => d.path === path);
    const file = files[i];
    const handle = (file === undefined ? undefined : handleOf(file)) ?? known?.handle;
    return {
      ...(known ?? { path, filed: 0, from: 0, etag: null, print: print ?? null, isNew: false }),
      isCopied: true,
      ...(handle === undefined ? {} : { handle }),
    };
  });
  const bases = read.map((file) => ({ ...base(file), isReplaced: true }));
  const copied = await recalled.store?.copy(key, blobs).then(
    () => null,
    (error: unknown) => error,
  );
  const record = { ...recalled.record, title, documents };
  if (copied === null || copied === undefined) return keeperOf({ ...recalled, record }, read, bases, new LocalPlace());
  return keeperOf({ ...recalled, record, store: null, trouble: copied }, read, bases, new LocalPlace());
}
