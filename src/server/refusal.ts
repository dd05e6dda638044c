/** A refusal: why a request is not answered as it stands, with its status and a sentence for whoever sent it. */
import type { ServerResponse } from "node:http";

export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly sentence: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, sentence: string, headers: Readonly<Record<string, string>> = {}) {
    super(sentence);
    this.status = status;
    this.sentence = sentence;
    this.headers = headers;
  }
}

/** Sends a refusal as plain text. */
export function sendRefusal(response: ServerResponse, { status, sentence, headers }: Refusal): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(`${sentence}\n`);
}
