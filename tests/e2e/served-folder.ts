/** A folder that `dossier serve --write` serves during a journey. */
import { type ChildProcess, spawn } from "node:child_process";
import { expect } from "@playwright/test";

/** The built command line. */
export const CLI = process.env.DOSSIER_CLI ?? "dist/cli.js";

/** Starts serving a folder to write to; returns once it answers. */
export async function serveFolder(folder: string, port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, [CLI, "serve", folder, "--write", "--port", String(port)]);
  await expect
    .poll(() =>
      fetch(`http://127.0.0.1:${port}/dossier/manifest.json`).then(
        (r) => r.ok,
        () => false,
      ),
    )
    .toBe(true);
  return server;
}
