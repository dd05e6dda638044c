/** Ways to files on this machine, where the browser has the File System Access API. */

interface WithPermission {
  queryPermission?(of: { mode: "read" | "readwrite" }): Promise<PermissionState>;
  requestPermission?(of: { mode: "read" | "readwrite" }): Promise<PermissionState>;
}

interface Pickers {
  showOpenFilePicker?(o: { multiple: boolean; types: readonly PickerType[] }): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(o: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

interface PickerType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

const RDF_FILES: PickerType = {
  description: "Turtle, TriG, N-Triples, N-Quads",
  accept: {
    "text/turtle": [".ttl", ".n3"],
    "application/trig": [".trig"],
    "application/n-triples": [".nt"],
    "application/n-quads": [".nq"],
  },
};

const pickers = (): Pickers => (typeof window === "undefined" ? {} : (window as unknown as Pickers));
const handles = new WeakMap<File, FileSystemFileHandle>();

/** The way back to the file on the disk, if the browser gave one when it was opened. */
export const handleOf = (file: File): FileSystemFileHandle | undefined => handles.get(file);

/** Remembers where a file came from. */
export async function fileOf(handle: FileSystemFileHandle): Promise<File> {
  const file = await handle.getFile();
  handles.set(file, handle);
  return file;
}

export const canPickHandles = (): boolean => pickers().showOpenFilePicker !== undefined;

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

/** Lets the reader choose files that can be saved in their place; empty when they choose none. */
export async function pickHandles(): Promise<File[]> {
  try {
    const chosen = (await pickers().showOpenFilePicker?.({ multiple: true, types: [RDF_FILES] })) ?? [];
    return await Promise.all(chosen.map(fileOf));
  } catch (error) {
    if (isAbort(error)) return [];
    throw error;
  }
}

/** Lets the reader say where a file is to be saved; `null` when they do not, `undefined` where browsers cannot ask. */
export async function pickTarget(suggestedName: string): Promise<FileSystemFileHandle | null | undefined> {
  const { showSaveFilePicker } = pickers();
  if (showSaveFilePicker === undefined) return undefined;
  try {
    return await showSaveFilePicker.call(window, { suggestedName });
  } catch (error) {
    if (isAbort(error)) return null;
    throw error;
  }
}

/** The files of a drop, with the ways back to them where the browser gives them. Call it while the event lasts. */
export function droppedFiles(data: DataTransfer): Promise<File[]> {
  const items = [...data.items].filter((item) => item.kind === "file");
  return Promise.all(
    items.map(async (item) => {
      const plain = item.getAsFile();
      const asHandle = (item as { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }).getAsFileSystemHandle;
      const handle = await asHandle?.call(item).catch(() => null);
      if (handle?.kind === "file") return fileOf(handle as FileSystemFileHandle).catch(() => plain);
      return plain;
    }),
  ).then((files) => files.filter((file) => file !== null));
}

/**
 * Asks, where needed, whether the file may be written: after a reload the browser wants to be asked again. Must follow
 * something the reader did; a question that was put away, or could not be put, is no leave.
 */
export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  const { queryPermission, requestPermission } = handle as FileSystemFileHandle & WithPermission;
  const mode = "readwrite" as const;
  try {
    if ((await queryPermission?.call(handle, { mode })) === "granted") return true;
    return requestPermission === undefined || (await requestPermission.call(handle, { mode })) === "granted";
  } catch {
    return false;
  }
}
