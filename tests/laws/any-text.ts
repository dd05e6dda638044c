/** Any text: any code points of Unicode; fast-check's own unit "binary" spends a second on a table of all of them. */
import fc from "fast-check";

const between = (min: number, max: number) => fc.integer({ min, max }).map((point) => String.fromCodePoint(point));

const character = fc.oneof(
  { weight: 2, arbitrary: between(0, 0x7f) },
  { weight: 2, arbitrary: between(0x80, 0xd7ff) },
  { weight: 1, arbitrary: between(0xe000, 0xffff) },
  { weight: 1, arbitrary: between(0x10000, 0x10ffff) },
);

/** Well-formed texts of at most `maxLength` code points, control characters and unassigned ones among them. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(character, { maxLength }).map((characters) => characters.join(""));
