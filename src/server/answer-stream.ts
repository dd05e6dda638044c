/** An answer that is sent piece by piece, no faster than the client takes it. */
import { once } from "node:events";
import type { ServerResponse } from "node:http";

/** A client that takes nothing for so long is given up, in ms. */
const STALLED = 60_000;

export class AnswerStream {
  readonly #response: ServerResponse;
  readonly #pieces: string[] = [];
  #begun = false;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  /** Keeps a piece until `end`: an answer of one piece goes out with its length. */
  push(piece: string): void {
    this.#pieces.push(piece);
  }

  /** Sends a piece when the client has taken those before; headers and status are to be set. */
  async send(piece: string): Promise<void> {
    this.#begun = true;
    const response = this.#response;
    if (response.destroyed || response.write(piece)) return;
    const timer = setTimeout(() => response.destroy(), STALLED);
    await Promise.race([once(response, "drain"), once(response, "close")]).catch(() => {});
    clearTimeout(timer);
  }

  /** Sends what is left and ends. */
  async end(): Promise<void> {
    const [only, ...more] = this.#pieces;
    if (!this.#begun && more.length === 0) {
      const body = Buffer.from(only ?? "");
      this.#response.setHeader("Content-Length", body.length);
      this.#response.end(body);
      return;
    }
    for (let piece = this.#pieces.shift(); piece !== undefined; piece = this.#pieces.shift()) await this.send(piece);
    this.#response.end();
  }
}
