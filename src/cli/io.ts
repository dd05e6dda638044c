/** What a command has of the world: streams, the folder it stands in, and how it learns that it should stop. */
import type { Readable, Writable } from "node:stream";

/** A stream for output; a terminal says how wide it is. */
export interface Output {
  readonly stream: Writable;
  /** Columns of the terminal, or `undefined` when it is a file or a pipe. */
  readonly columns: number | undefined;
}

export interface Io {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Paths are relative to it. */
  readonly cwd: string;
  /** Fires when the user or the system wants an end (SIGINT, SIGTERM). Asking for it keeps the default from happening. */
  interrupted(): AbortSignal;
}

/** Writes and waits until the text has gone out. A reader that has closed its end (`| head`) is no error. */
export function write({ stream }: Output, text: string): Promise<void> {
  if (text === "" || stream.destroyed || stream.writableEnded) return Promise.resolve();
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined || (error as NodeJS.ErrnoException).code === "EPIPE") resolve();
      else reject(error);
    });
  });
}
