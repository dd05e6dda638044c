/** IndexedDB as promises: no more than the journal needs. */

/** Settles with the request. */
export const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException("The browser gave no reason.", "UnknownError"));
  });

/** Settles when everything of a transaction is on the disk, or nothing of it is. */
const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = () =>
      reject(transaction.error ?? new DOMException("The browser broke the storing off.", "AbortError"));
    transaction.oncomplete = () => resolve();
    transaction.onabort = fail;
    transaction.onerror = fail;
  });

/** Opens a database. `make` draws it up when it is new. */
export function openDatabase(name: string, make: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => make(request.result);
  return done(request);
}

/**
 * Runs `work` in one transaction; when it resolves, what was written is on the disk.
 * @throws DOMException `QuotaExceededError` and others of IndexedDB; nothing of the transaction is kept then.
 */
export async function transact<T>(
  database: IDBDatabase,
  stores: readonly string[],
  mode: "readonly" | "readwrite",
  work: (store: (name: string) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction([...stores], mode, { durability: "strict" });
  const end = finished(transaction);
  // When the work fails, its reason is the one that counts.
  end.catch(() => {});
  let result: T;
  try {
    result = await work((name) => transaction.objectStore(name));
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It had ended already.
    }
    throw error;
  }
  await end;
  return result;
}
