#!/usr/bin/env node
/** The entry of the command line. */
import process from "node:process";
import type { Io } from "./io.ts";
import { run } from "./run.ts";

let stop: AbortController | null = null;

const io: Io = {
  stdin: process.stdin,
  stdout: { stream: process.stdout, columns: process.stdout.isTTY ? process.stdout.columns : undefined },
  stderr: { stream: process.stderr, columns: process.stderr.isTTY ? process.stderr.columns : undefined },
  cwd: process.cwd(),
  interrupted: () => {
    if (stop === null) {
      const controller = new AbortController();
      stop = controller;
      const onSignal = () => {
        if (controller.signal.aborted) process.exit(130);
        controller.abort();
      };
      process.on("SIGINT", onSignal);
      process.on("SIGTERM", onSignal);
    }
    return stop.signal;
  },
};

// A reader that has seen enough (`| head`) closes its end: then there is nobody left to write to.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), io);
