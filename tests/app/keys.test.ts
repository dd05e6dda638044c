/** The sheet of keys, the command table and the reference say the same. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { isKey, keyName } from "../../src/app/finder/command.ts";
import { COMMANDS } from "../../src/app/finder/commands.ts";
import { KEY_GROUPS } from "../../src/app/help/keys.ts";

const REFERENCE = readFileSync(resolve(import.meta.dirname, "../../docs/reference/keys-and-addresses.md"), "utf8");
const SOURCES = ["address", "list-view", "time-view", "filter-view", "space-view", "think-view"].map((name) =>
  readFileSync(resolve(import.meta.dirname, `../../src/app/view/${name}.ts`), "utf8"),
);

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }) as KeyboardEvent;

test("a key is known with what is held beside it", () => {
  expect(isKey(press("k", { ctrlKey: true }), "Mod+K")).toBe(true);
  expect(isKey(press("k", { metaKey: true }), "Mod+K")).toBe(true);
  expect(isKey(press("k"), "Mod+K")).toBe(false);
  expect(isKey(press("Z", { ctrlKey: true, shiftKey: true }), "Mod+Z")).toBe(false);
  expect(isKey(press("Z", { ctrlKey: true, shiftKey: true }), "Mod+Shift+Z")).toBe(true);
  expect(isKey(press("?", { shiftKey: true }), "?")).toBe(true);
  expect(isKey(press("e", { altKey: true }), "E")).toBe(false);
});

test("no two commands have the same key or the same words", () => {
  const keys = COMMANDS.flatMap((c) => c.keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  const words = COMMANDS.map((c) => c.words);
  expect(new Set(words).size).toBe(words.length);
  expect(new Set(COMMANDS.map((c) => c.id)).size).toBe(COMMANDS.length);
});

test("the reference names every key of the sheet", () => {
  const missing = KEY_GROUPS.flatMap((group) =>
    group.lines.flatMap(({ keys }) => keys.map((k) => `\`${keyName(k).replace("⌘", "Ctrl")}\``)),
  ).filter((key) => !REFERENCE.includes(key));
  expect(missing).toEqual([]);
  for (const { title } of KEY_GROUPS) expect(REFERENCE).toContain(`**${title}**`);
});

test("the reference names every parameter of an address", () => {
  const written = SOURCES.flatMap((source) => [
    ...[...source.matchAll(/out\.push\(`([a-z-]+)=/g)].map((m) => m[1]),
    ...[...source.matchAll(/\["([a-z-]+)", [^\]]/g)].map((m) => m[1]),
  ]);
  const names = [...new Set(written)].filter((name) =>
    new RegExp(`fields\\.get\\("${name}"\\)|(?:keys|items|one|known)\\("${name}"`).test(SOURCES.join("\n")),
  );
  expect(names.length).toBeGreaterThan(25);
  expect(names.filter((name) => !REFERENCE.includes(`\`${name}\``))).toEqual([]);
});
