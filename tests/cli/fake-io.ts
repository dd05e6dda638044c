/** A command line without a terminal: gathers what a command writes. */
import { Readable, Writable } from "node:stream";
import type { Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";

export interface Call {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const gather = (): { stream: Writable; text: () => string } => {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
};

export interface Given {
  readonly cwd: string;
  readonly stdin?: string | Buffer;
  readonly signal?: AbortSignal;
  readonly columns?: number;
  /** Told what has been written to standard output so far. */
  readonly onOut?: (text: string) => void;
}

/** Runs one call and waits for its end. */
export async function call(argv: readonly string[], given: Given): Promise<Call> {
  const out = gather();
  const err = gather();
  if (given.onOut !== undefined) {
    const write = out.stream.write.bind(out.stream);
    out.stream.write = ((...args: Parameters<typeof write>) => {
      const answer = write(...args);
      given.onOut?.(out.text());
      return answer;
    }) as typeof out.stream.write;
  }
  const io: Io = {
    stdin: Readable.from(given.stdin === undefined ? [] : [Buffer.from(given.stdin)]),
    stdout: { stream: out.stream, columns: given.columns },
    stderr: { stream: err.stream, columns: undefined },
    cwd: given.cwd,
    interrupted: () => given.signal ?? new AbortController().signal,
  };
  const code = await run(argv, io);
  return { code, out: out.text(), err: err.text() };
}
