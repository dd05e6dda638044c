/** The example of the how-to on the library does what its comments say. */
import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import * as library from "../../src/index.ts";

const ROOT = resolve(import.meta.dirname, "../..");

test("the example runs, and prints what stands beside it", async () => {
  const page = readFileSync(resolve(ROOT, "docs/how-to/use-as-a-library.md"), "utf8");
  const code = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  const promised = [...code.matchAll(/^console\.log\(.*\/\/ (.+)$/gm)].map(([, said]) => said);
  expect(promised).toHaveLength(3);
  expect(code.trim().split("\n").length).toBeLessThanOrEqual(32);

  const modules: Readonly<Record<string, unknown>> = {
    dossier: library,
    "node:fs/promises": {
      readdir: (folder: string) => readdir(resolve(ROOT, folder)),
      readFile: (file: string, encoding: "utf8") => readFile(resolve(ROOT, file), encoding),
    },
  };
  const body = code.replace(/^import (\{.*\}) from "(.*)";$/gm, 'const $1 = modules["$2"];');
  const printed: string[] = [];
  const shown = { log: (...words: unknown[]) => printed.push(words.join(" ")) };
  const AsyncFunction = (async () => {}).constructor as new (
    ...text: string[]
  ) => (modules: unknown, console: unknown) => Promise<void>;
  await new AsyncFunction("modules", "console", body)(modules, shown);
  expect(printed).toEqual(promised);
});
