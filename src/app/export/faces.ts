/** The look's faces as text, to be carried in a picture. */
import type { EmbeddedFace } from "../../exchange/svg/picture.ts";
import serif from "../look/fonts/newsreader-latin.woff2?url";
import serifExt from "../look/fonts/newsreader-latin-ext.woff2?url";
import serifExtItalic from "../look/fonts/newsreader-latin-ext-italic.woff2?url";
import serifItalic from "../look/fonts/newsreader-latin-italic.woff2?url";
import sans from "../look/fonts/source-sans-3-latin.woff2?url";
import sansExt from "../look/fonts/source-sans-3-latin-ext.woff2?url";

interface Face extends Omit<EmbeddedFace, "woff2"> {
  readonly url: string;
  /** Needed only where letters beyond Latin-1 occur. */
  readonly isExtra: boolean;
}

const SANS = { family: "Source Sans 3", weight: "200 900", italic: false };
const SERIF = { family: "Newsreader", weight: "200 800" };

/** Where two files hold one face, the later is asked first. */
const FACES: readonly Face[] = [
  { ...SANS, url: sansExt, isExtra: true },
  { ...SANS, url: sans, isExtra: false },
  { ...SERIF, italic: false, url: serifExt, isExtra: true },
  { ...SERIF, italic: false, url: serif, isExtra: false },
  { ...SERIF, italic: true, url: serifExtItalic, isExtra: true },
  { ...SERIF, italic: true, url: serifItalic, isExtra: false },
];

const BEYOND_LATIN_1 = /[\u0100-\u024f\u1e00-\u1eff]/;

/** The faces that these words need. One that cannot be had is left out: then another stands in. */
export async function facesFor(words: Iterable<string>): Promise<EmbeddedFace[]> {
  const isWide = [...words].some((w) => BEYOND_LATIN_1.test(w));
  const found = await Promise.all(
    FACES.filter((f) => isWide || !f.isExtra).map(async ({ url, isExtra: _, ...face }) => {
      try {
        const response = await fetch(url);
        return response.ok ? { ...face, woff2: base64(new Uint8Array(await response.arrayBuffer())) } : null;
      } catch {
        return null;
      }
    }),
  );
  return found.filter((f) => f !== null);
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
