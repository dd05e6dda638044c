/** Text for LaTeX: its special characters escaped, accents as commands that every BibTeX knows. */

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "%": "\\%",
  "&": "\\&",
  "#": "\\#",
  $: "\\$",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "–": "--",
  "—": "---",
  "“": "``",
  "”": "''",
  "‘": "`",
  "’": "'",
  "…": "\\ldots{}",
  "\u00a0": "~",
  "€": "\\texteuro{}",
  "£": "\\pounds{}",
  "§": "\\S{}",
  "†": "\\dag{}",
};

const LETTERS: Readonly<Record<string, string>> = {
  ł: "\\l",
  Ł: "\\L",
  ø: "\\o",
  Ø: "\\O",
  æ: "\\ae",
  Æ: "\\AE",
  œ: "\\oe",
  Œ: "\\OE",
  ß: "\\ss",
  đ: "\\dj",
  Đ: "\\DJ",
  ð: "\\dh",
  Ð: "\\DH",
  þ: "\\th",
  Þ: "\\TH",
  ı: "\\i",
};

/** Combining marks and the commands that set them over (or under) a letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  "\u0300": "`",
  "\u0301": "'",
  "\u0302": "^",
  "\u0303": "~",
  "\u0304": "=",
  "\u0306": "u ",
  "\u0307": ".",
  "\u0308": '"',
  "\u030a": "r ",
  "\u030b": "H ",
  "\u030c": "v ",
  "\u0323": "d ",
  "\u0327": "c ",
  "\u0328": "k ",
};

/** Escapes a text. Letters of other scripts stay as they are: they need a Unicode engine anyway. */
export const latex = (text: string): string =>
  [...text.normalize("NFC")].map((c) => SPECIAL[c] ?? letter(c) ?? accented(c) ?? c).join("");

const letter = (c: string): string | undefined => (LETTERS[c] === undefined ? undefined : `{${LETTERS[c]}}`);

function accented(c: string): string | undefined {
  const [base, mark, ...more] = [...c.normalize("NFD")];
  if (base === undefined || mark === undefined || more.length > 0 || !/[A-Za-z]/.test(base)) return undefined;
  const command = ACCENTS[mark];
  const under = base === "i" && !/[dck]/.test(command ?? "") ? "\\i" : base;
  return command === undefined ? undefined : `{\\${command}${under}}`;
}
