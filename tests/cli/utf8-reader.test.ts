import { describe, expect, it } from "vitest";
import { type ByteProblem, Utf8Reader } from "../../src/cli/utf8-reader.ts";

function readAll(bytes: Uint8Array, size: number): { text: string; problem: ByteProblem | null } {
  const reader = new Utf8Reader();
  let all = "";
  for (let at = 0; at < bytes.length; at += size) {
    const { text, problem } = reader.read(bytes.subarray(at, at + size));
    if (problem !== null) return { text: all, problem };
    all += text;
  }
  const { text, problem } = reader.read(null);
  return { text: all + text, problem };
}

describe("bytes", () => {
  it.each([1, 2, 3, 5, 64])("are text, however they are cut (%i at a time)", (size) => {
    const text = "Zoë\nŁukasiewicz 😀\r\nπ";
    expect(readAll(Buffer.from(text), size)).toEqual({ text, problem: null });
  });

  it.each([1, 2, 3, 64])("that are not UTF-8 are placed (%i at a time)", (size) => {
    const bytes = Buffer.concat([Buffer.from("a é\n😀b"), Buffer.from("caf\xe9 x", "latin1")]);
    expect(readAll(bytes, size).problem).toMatchObject({
      line: 2,
      column: 7,
      sentence: expect.stringMatching(/not UTF-8/),
    });
  });

  it("that end in the middle of a character are placed there", () => {
    expect(readAll(Buffer.from("ab\ncé").subarray(0, 5), 2).problem).toMatchObject({ line: 2, column: 2 });
  });

  it.each([
    ["gzip", [0x1f, 0x8b, 8, 0]],
    ["ZIP", [0x50, 0x4b, 3, 4]],
    ["UTF-16", [0xff, 0xfe, 0x40, 0]],
    ["UTF-16", [0xfe, 0xff, 0, 0x40]],
    ["another kind", [0x89, 0x50, 0x4e, 0x47, 0, 1]],
  ])("of another kind are named: %s", (name, bytes) => {
    expect(readAll(Uint8Array.from(bytes), 64).problem?.sentence).toContain(name);
  });
});
