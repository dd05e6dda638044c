/** The colours and families of a picture: the look's tokens, for where there is no style sheet to read them from. */
import type { Families } from "../../graph/placing/lettering.ts";
import type { Kind } from "../../model/kind.ts";

/** What a picture uses of the look, by the names of the tokens without `--`. */
export const PICTURE_TOKENS = [
  "paper",
  "rule",
  "rule-strong",
  "raised",
  "ink",
  "ink-2",
  "ink-3",
  "accent",
  "accent-wash",
  "warn",
  "on-class",
  "halo",
  "e-asserted",
  "e-reported",
  "e-denied",
  "c-person",
  "c-group",
  "c-org",
  "c-place",
  "c-event",
  "c-doc",
  "c-name",
  "c-idea",
] as const;
export type PictureToken = (typeof PICTURE_TOKENS)[number];

export interface PicturePalette {
  /** Colours by token; a style layer's own tokens may stand beside ours. */
  readonly colours: Readonly<Record<PictureToken, string>> & Readonly<Record<string, string>>;
  readonly families: Families;
}

const families: Families = {
  sans: '"Source Sans 3", "Segoe UI", system-ui, sans-serif',
  serif: '"Newsreader", "Iowan Old Style", Georgia, serif',
};

export const LIGHT: PicturePalette = {
  colours: {
    paper: "#f3f3ef",
    rule: "#dcdcd5",
    "rule-strong": "#858b93",
    raised: "#ffffff",
    ink: "#15181c",
    "ink-2": "#454c55",
    "ink-3": "#626972",
    accent: "#1d4f91",
    "accent-wash": "#e3ebf5",
    warn: "#7d5200",
    "on-class": "#ffffff",
    halo: "#f3f3ef",
    "e-asserted": "#646c76",
    "e-reported": "#767e88",
    "e-denied": "#a3221c",
    "c-person": "#262e3a",
    "c-group": "#4e5a76",
    "c-org": "#972f1d",
    "c-place": "#175d35",
    "c-event": "#8a5e04",
    "c-doc": "#1c7276",
    "c-name": "#b50357",
    "c-idea": "#7a50c6",
  },
  families,
};

export const DARK: PicturePalette = {
  colours: {
    paper: "#14171b",
    rule: "#2f353c",
    "rule-strong": "#6d7680",
    raised: "#23282e",
    ink: "#ebe9e3",
    "ink-2": "#b9bec5",
    "ink-3": "#949ca6",
    accent: "#8ab6f2",
    "accent-wash": "#1f2d40",
    warn: "#e5b75c",
    "on-class": "#14171b",
    halo: "#14171b",
    "e-asserted": "#9aa3ad",
    "e-reported": "#7d8791",
    "e-denied": "#f28b82",
    "c-person": "#d5e5f7",
    "c-group": "#b6c2d3",
    "c-org": "#f39e7f",
    "c-place": "#8ae7b2",
    "c-event": "#f8c983",
    "c-doc": "#4cabc6",
    "c-name": "#fa6f9c",
    "c-idea": "#a595ff",
  },
  families,
};

/** The light palette on white, for paper that is paper already. */
export const WHITE: PicturePalette = {
  colours: { ...LIGHT.colours, paper: "#ffffff", halo: "#ffffff" },
  families,
};

/**
 * The colours by the names of the page's own custom properties, for a picture that stands in the page and follows its
 * theme. `kinds`: a style layer may have tokens of its own.
 */
export function pagePalette(kinds: readonly Pick<Kind, "colour">[]): PicturePalette {
  const own = kinds.flatMap(({ colour }) => (/^--[a-z0-9-]+$/i.test(colour) ? [colour.slice(2)] : []));
  const colours = Object.fromEntries([...own, ...PICTURE_TOKENS].map((token) => [token, `var(--${token})`]));
  return { colours: colours as PicturePalette["colours"], families };
}

const COLOUR = /^(?:#[0-9a-f]{3,8}|[a-z]{3,24})$/i;
const PROPERTY = /^var\(--[a-z0-9-]+\)$/i;

/** The colour of a kind. A style layer is not trusted: what is neither a token nor a plain colour becomes `--ink-2`. */
export function kindColour({ colour }: Pick<Kind, "colour">, { colours }: PicturePalette): string {
  const token =
    colour.startsWith("--") && Object.hasOwn(colours, colour.slice(2)) ? colours[colour.slice(2)] : undefined;
  if (token !== undefined && PROPERTY.test(token)) return token;
  const named = token ?? colour;
  return COLOUR.test(named) ? named : colours["ink-2"];
}
