/** Names of authors: persons in parts, institutions whole. */
import type { CslName } from "./csl-item.ts";

const PARTICLES = /^(?:de|del|della|der|den|des|di|du|da|dos|la|le|van|von|zu|ter|ten|af|al|el|bin|ibn)$/;
const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;
/** A part of a person's name: "Davenport-Hines", "D’Arcy", "J.", "J.-P.". */
const PERSONAL = /^(?:\p{Lu}[\p{L}\p{M}'’-]*|(?:\p{Lu}\p{Ll}?\.-?)+)$/u;
const INSTITUTIONAL =
  /^(?:\p{Lu}{2,}\d*|Times|Post|News|Press|Service|Services|Office|Archives?|Committee|Bureau|Library|University|Institute|Ministry|Department|Agency|Administration|Commission|Council|Court|Congress|Senate|Parliament|Representatives|Society|Museum|Company|Corporation|Union|Party|Association|Foundation|College|School|Church|Board|Authority|Police|Army|Navy|Force|States|Kingdom|Republic|Group|Project|Museum|Protection|Editors?|Staff)$/u;

const looksPersonal = (words: readonly string[]): boolean =>
  words.length >= 2 &&
  words.length <= 6 &&
  words.every((w) => PERSONAL.test(w) || PARTICLES.test(w)) &&
  !words.some((w) => INSTITUTIONAL.test(w)) &&
  !/^(?:The|A|An|Royal|National|United)$/.test(words[0] ?? "") &&
  PERSONAL.test(words.at(-1) ?? "");

/** One name: "Kevin Quinlan", "Quinlan, Kevin", "C. Andrew", "E. van der Poel"; what is no person's is kept whole. */
export function readName(text: string): CslName {
  const name = text.replace(/\s+/g, " ").trim();
  const inverted = /^([^,]+), ([^,]+)(?:, ([^,]+))?$/.exec(name);
  if (inverted !== null) {
    const [, family = "", second = "", third] = inverted;
    if (SUFFIX.test(second) && third === undefined) return personOf(family.split(" "), second);
    const suffix = third !== undefined && SUFFIX.test(third) ? third : undefined;
    if (third !== undefined && suffix === undefined) return { literal: name };
    const straight = [...second.split(" "), ...family.split(" ")];
    return looksPersonal(straight) ? inParts(second, family.split(" "), suffix) : { literal: name };
  }
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  if (words.length > 2 && SUFFIX.test(last)) return personOf(words.slice(0, -1), last);
  return personOf(words, undefined);
}

function personOf(words: readonly string[], suffix: string | undefined): CslName {
  if (!looksPersonal(words)) return { literal: [...words, ...(suffix === undefined ? [] : [suffix])].join(" ") };
  let cut = words.length - 1;
  while (cut > 1 && PARTICLES.test(words[cut - 1] ?? "")) cut--;
  return inParts(words.slice(0, cut).join(" "), words.slice(cut), suffix);
}

function inParts(given: string, family: readonly string[], suffix: string | undefined): CslName {
  let particles = 0;
  while (particles < family.length - 1 && PARTICLES.test(family[particles] ?? "")) particles++;
  return {
    family: family.slice(particles).join(" "),
    given,
    ...(particles === 0 ? {} : { "non-dropping-particle": family.slice(0, particles).join(" ") }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

export interface Makers {
  readonly authors: readonly CslName[];
  readonly editors: readonly CslName[];
}

/** Everyone whom a creator's text names: "Guy Liddell, ed. Nigel West", "A. Weissberg and B. Souvarine", "X; Y". */
export function readMakers(text: string): Makers {
  const [before = "", after] = text.split(/(?:,|;)?\s+(?:ed\.|eds\.|edited by)\s+/u);
  const all = /^(.*?)\s*\((?:ed\.|eds\.|editors?)\)$/u.exec(before);
  if (all !== null) return { authors: [], editors: splitNames(all[1] ?? "") };
  return { authors: splitNames(before), editors: after === undefined ? [] : splitNames(after) };
}

function splitNames(text: string): CslName[] {
  return text
    .split(/\s*;\s*/)
    .flatMap((part) => {
      const several = part.split(/,?\s+(?:and|&)\s+|(?<=\p{Ll}{2}),\s+(?=\p{Lu}[\p{L}.]*\s)/u);
      return several.length > 1 && several.every((one) => looksPersonal(one.split(" "))) ? several : [part];
    })
    .filter((name) => name.trim() !== "")
    .map(readName);
}

/** "Kevin Quinlan", as a note gives it. */
export const nameText = (name: CslName): string =>
  "literal" in name
    ? name.literal
    : [name.given, name["non-dropping-particle"], name.family, name.suffix].filter((p) => p !== undefined).join(" ");

/** The word to sort by, and to find a name by in a title. */
export const familyName = (name: CslName): string => ("literal" in name ? name.literal : name.family);
