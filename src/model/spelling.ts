/** Spellings: one key for the ways in which a name is written in one alphabet or carried over from another. */
import { foldText } from "./names.ts";

/** Russian, Ukrainian and Bulgarian letters as English writers carry them over. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  "а a б b в v г g ґ g д d е e ё e є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya"
    .split(" ")
    .reduce<[string, string][]>((pairs, part, i, all) => {
      if (i % 2 === 0) pairs.push([part, (all[i + 1] ?? "").replace("_", "")]);
      return pairs;
    }, []),
);

/** Ways of writing one sound, the longest first: what English, German, French and Polish writers make of one name. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|schtsch|szcz/g, "S"],
  [/tsch|tch|cz|ch(?=[ei])/g, "C"],
  [/sch|sh|sz/g, "S"],
  [/kh|ch/g, "h"],
  [/zh/g, "z"],
  [/tz|ts|cz|c(?=[eiy])/g, "z"],
  [/dj|dzh/g, "j"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ck|q|c/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/ff?$/g, "v"],
  [/ou/g, "u"],
  [/[yj]/g, "i"],
  [/i+/g, "i"],
  [/ie|ei|ia|ae|ai/g, "e"],
  [/(.)\1+/g, "$1"],
];

/** "чехов" → "chekhov"; other letters stay. */
export const inLatin = (folded: string): string =>
  /[\u0400-\u04ff]/.test(folded) ? [...folded].map((letter) => CYRILLIC[letter] ?? letter).join("") : folded;

/**
 * A key for one folded word, the same for spellings that are likely one name: "tolstoy", "tolstoi", "tolstoj".
 * It is no pronunciation, and two keys being the same proves nothing.
 */
export function spellingKey(word: string): string {
  let key = inLatin(word);
  for (const [sound, one] of SOUNDS) key = key.replace(sound, one);
  return key;
}

/** The words of a name, folded and in Latin letters: "Чехов, А." → ["chekhov", "a"]. */
export const nameWords = (name: string): string[] =>
  inLatin(foldText(name.replace(/(\p{Lu})\.(?=\p{L})/gu, "$1. ")))
    .split(" ")
    .filter((word) => word !== "");
