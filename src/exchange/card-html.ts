/** An index card for print: one HTML page that holds everything itself and runs nothing. */
import type { Attestation } from "../claims/attestation.ts";
import type { Position } from "../claims/rivalry.ts";
import { termText } from "../claims/sentence.ts";
import type { Standing, Statement } from "../claims/statement.ts";
import { type CardRow, type CardSection, dateWords, positionText, readCard } from "./card/card.ts";
import { CARD_STYLE } from "./card/card-style.ts";
import { certaintyGlyph } from "./card/certainty-glyph.ts";
import { NoteBook } from "./card/note-book.ts";
import type { DossierData } from "./dossier-data.ts";
import { escapeXml } from "./xml.ts";

export interface CardOptions {
  /** The dossier it comes from, the date in words and the address: they stand at the foot. */
  readonly dossier?: string;
  readonly date?: string;
  readonly address?: string;
}

const SAID: Readonly<Record<Standing, string>> = {
  accepted: "",
  plain: "",
  reported: "reported only",
  denied: "denied by its source",
  rejected: "rejected by the editor",
};

/** The card of a thing as a page. The same dossier and options give the same bytes. */
export function writeCardHtml(thing: string, data: DossierData, { dossier, date, address }: CardOptions = {}): string {
  const card = readCard(thing, data);
  const book = new NoteBook(data);
  const teller = new Teller(book, data);
  const body = [
    "<header>",
    `<p class="kind">${escapeXml(card.classes.join(", "))}</p>`,
    `<h1>${escapeXml(card.name)}</h1>`,
    card.when === null && card.comment === null
      ? ""
      : `<p class="life">${escapeXml([card.when === null ? "" : `${capital(card.when)}.`, card.comment ?? ""].join(" ").trim())}</p>`,
    `<p class="iri">${escapeXml(thing)}</p>`,
    "</header>",
    card.names.length === 0 ? "" : teller.section({ heading: "Names", single: false, rows: card.names }),
    ...card.sections.map((section) => teller.section(section)),
    ...(card.rivalries.length === 0
      ? []
      : [
          "<section>",
          "<h2>Rival accounts</h2>",
          ...card.rivalries.map((r) => teller.rivalry(r.question, r.within, r.positions)),
          "</section>",
        ]),
  ];
  const notes = book
    .notes()
    .map(
      ({ text, claims }, i) =>
        `<li id="note-${i + 1}">${escapeXml(/[.?!]$/.test(text) ? text : `${text}.`)} <span class="ids">${escapeXml(claims.join(", "))}</span></li>`,
    );
  const foot = [dossier, date, address].flatMap((t) => (t === undefined || t === "" ? [] : [escapeXml(t)])).join(" · ");
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(card.name)}</title>`,
    `<style>${CARD_STYLE}</style>`,
    "</head>",
    "<body>",
    ...body,
    ...(notes.length === 0
      ? []
      : ["<section>", "<h2>Sources</h2>", '<ol class="notes">', ...notes, "</ol>", "</section>"]),
    foot === "" ? "" : `<footer>${foot}</footer>`,
    "</body>",
    "</html>",
    "",
  ]
    .filter((line, i, all) => line !== "" || i === all.length - 1)
    .join("\n");
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("en-GB") + text.slice(1);

class Teller {
  readonly #book: NoteBook;
  readonly #data: DossierData;

  constructor(book: NoteBook, data: DossierData) {
    this.#book = book;
    this.#data = data;
  }

  section({ heading, single, rows }: CardSection): string {
    const items = rows.map((row) => this.#row(row, single));
    return `<section>\n<h2>${escapeXml(capital(heading))}</h2>\n<ul>\n${items.join("\n")}\n</ul>\n</section>`;
  }

  rivalry(question: string, within: string | null, positions: readonly Position[]): string {
    const asked = within === null ? question : `${question} (${within})`;
    const items = positions.map(({ statements, denied, standing, certainty, witnesses, first, attestations }) => {
      const meta = [
        `<span>${SAID[standing] === "" ? "accepted" : SAID[standing]}</span>`,
        certaintyMark(certainty),
        `<span>${witnesses === 1 ? "1 independent witness" : `${witnesses} independent witnesses`}</span>`,
        first === null ? "" : `<span>first in ${escapeXml(dateWords(first))}</span>`,
      ];
      const said = `${denied ? "Not so: " : ""}${positionText(statements, this.#data.vocabulary)}`;
      return `<li class="${standing}"><div class="said">${escapeXml(said)}${this.#marks(attestations)}</div>${metaLine(meta)}</li>`;
    });
    return `<h3 class="question">${escapeXml(asked)}</h3>\n<ul class="positions">\n${items.join("\n")}\n</ul>`;
  }

  #row(row: CardRow, single: boolean): string {
    const relation = single ? "" : `<span class="relation">${escapeXml(row.relation)}</span> `;
    const meta = [
      row.date === null || row.date === row.other ? "" : `<span>${escapeXml(row.date)}</span>`,
      SAID[row.standing] === "" ? "" : `<span>${SAID[row.standing]}</span>`,
      certaintyMark(row.certainty),
      row.rivals === 0
        ? ""
        : `<span class="rivals">${row.rivals === 1 ? "1 rival account" : `${row.rivals} rival accounts`}</span>`,
      ...this.#limits(row.attestations),
    ];
    return `<li class="${row.standing}"><div class="said">${relation}${escapeXml(row.other)}${this.#marks(row.attestations)}</div>${metaLine(meta)}</li>`;
  }

  /** The source's own limits in its words, whose view it is, and in which role or by which way. */
  #limits(attestations: readonly Attestation[]): string[] {
    const { vocabulary } = this.#data;
    const told = attestations.flatMap((a) => [
      ...a.hedges.map((hedge) => `“${hedge}”`),
      ...(a.heldBy.length === 0 ? [] : [`held by ${a.heldBy.map((h) => vocabulary.label(h)).join(", ")}`]),
      ...a.qualifiers.map(
        ({ relation, value }) => `${vocabulary.relation(relation).label} ${termText(value, vocabulary)}`,
      ),
    ]);
    return [...new Set(told)].map((text) => `<span>${escapeXml(text)}</span>`);
  }

  /** Numbers of notes; those whose source denies the statement say so. */
  #marks(attestations: readonly Attestation[]): string {
    const numbers = (of: readonly Attestation[]): string =>
      [...new Set(of.map((a) => this.#book.numberOf(a)))]
        .sort((a, b) => a - b)
        .map((n) => `<a href="#note-${n}">${n}</a>`)
        .join(", ");
    const stated = numbers(attestations.filter((a) => a.stance === "stated"));
    const denied = numbers(attestations.filter((a) => a.stance === "denied"));
    const marks = [stated, denied === "" ? "" : `against: ${denied}`].filter((m) => m !== "").join("; ");
    return marks === "" ? "" : `<sup>${marks}</sup>`;
  }
}

const certaintyMark = (certainty: Statement["certainty"]): string =>
  certainty === null ? "" : `<span class="${certainty}">${certaintyGlyph(certainty)} ${certainty}</span>`;

const metaLine = (parts: readonly string[]): string => {
  const told = parts.filter((p) => p !== "");
  return told.length === 0 ? "" : `<div class="meta">${told.join(" ")}</div>`;
};
