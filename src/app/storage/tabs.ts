/** Other windows on the same dossier: they are told of news, and take turns where only one may work. */

/** What a window tells the others. */
export type News =
  /** The journal has grown. */
  | { readonly type: "journal" }
  /** The record has changed: something was saved to its file. */
  | { readonly type: "filed" };

export class Tabs {
  readonly #key: string;
  readonly #channel: BroadcastChannel | null;

  constructor(key: string, onNews: (news: News) => void) {
    this.#key = key;
    this.#channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`dossier ${key}`);
    if (this.#channel !== null) this.#channel.onmessage = ({ data }: MessageEvent<News>) => onNews(data);
  }

  tell(news: News): void {
    this.#channel?.postMessage(news);
  }

  /** Runs `work` while no other window does; at once where the browser has no locks. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
    return locks === undefined ? work() : (locks.request(`dossier ${this.#key}`, work) as Promise<T>);
  }

  close(): void {
    this.#channel?.close();
  }
}
