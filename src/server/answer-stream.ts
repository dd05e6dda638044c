/** An answer that is sent piece by piece. */
import { once } from "node:events";
import type { ServerResponse } from "node:http";

/** A client that takes nothing for so long is given up, in ms. */
const STALLED = 60_000;

export class AnswerStream {
  readonly #response: ServerResponse;
  /** The first piece, until there is another: an answer of one piece goes out with its length. */
  #first: string | null = null;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  /** Sends a piece that is there anyway; what the client has not taken yet is kept for it. Headers and status are to be set. */
  push(piece: string): void {
    const response = this.#response;
    if (response.headersSent) response.write(piece);
    else if (this.#first === null) this.#first = piece;
    else response.write(this.#first + piece);
  }

  /** Sends a piece when the client has taken those before. */
  async send(piece: string): Promise<void> {
    const response = this.#response;
    if (response.destroyed || response.write(piece)) return;
    const timer = setTimeout(() => response.destroy(), STALLED);
    await Promise.race([once(response, "drain"), once(response, "close")]).catch(() => {});
    clearTimeout(timer);
  }

  /** Ends the answer, when the client has taken it all or has gone. */
  async end(): Promise<void> {
    const response = this.#response;
    if (response.headersSent) response.end();
    else {
      const body = Buffer.from(this.#first ?? "");
      response.setHeader("Content-Length", body.length);
      response.end(body);
    }
    if (response.writableFinished || response.destroyed) return;
    let before = -1;
    const timer = setInterval(() => {
      const left = response.writableLength + (response.socket?.writableLength ?? 0);
      if (left === before) response.destroy();
      before = left;
    }, STALLED);
    await Promise.race([once(response, "finish"), once(response, "close")]).catch(() => {});
    clearInterval(timer);
  }
}
