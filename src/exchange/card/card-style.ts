/** The style of a printed card: one sheet for screen and paper, with nothing fetched from anywhere. */
import { LIGHT } from "../svg/palette.ts";

const { colours, families } = LIGHT;

export const CARD_STYLE = `
@page { margin: 18mm 20mm 20mm; }
* { box-sizing: border-box; }
html { background: ${colours.paper}; }
body { max-width: 46rem; margin: 2rem auto; padding: 2.5rem 3rem; background: #fff; color: ${colours.ink};
  font: 15px/1.5 ${families.serif}; overflow-wrap: anywhere; }
.kind, .over, .meta, footer, h2 { font-family: ${families.sans}; }
.kind { margin: 0; color: ${colours["ink-2"]}; font-size: 13px; }
h1 { margin: 0.1em 0 0.2em; font-weight: 500; font-size: 28px; line-height: 1.18; }
.life { margin: 0 0 0.4em; }
.iri { margin: 0; color: ${colours["ink-3"]}; font: 11px/1.4 "IBM Plex Mono", ui-monospace, Menlo, monospace; }
h2 { margin: 1.8em 0 0.5em; padding-top: 0.5em; border-top: 1px solid ${colours.rule}; font-size: 13px; font-weight: 600;
  break-after: avoid; }
ul, ol { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 0.55em; break-inside: avoid; }
.said i { font-style: italic; }
.relation { color: ${colours["ink-2"]}; }
.meta { color: ${colours["ink-2"]}; font-size: 12px; }
.meta > * + *::before { content: "· "; color: ${colours["ink-3"]}; }
.glyph { vertical-align: -1px; }
.contested, .disputed, .rivals { color: ${colours.warn}; }
.reported > .said { border-left: 1.5px dashed ${colours["e-reported"]}; padding-left: 0.6em; }
.denied > .said, .rejected > .said { border-left: 2px dotted ${colours["e-denied"]}; padding-left: 0.6em; }
.reported > .meta, .denied > .meta, .rejected > .meta { padding-left: 0.75em; }
sup { padding-left: 2px; font: 10px ${families.sans}; line-height: 0; }
sup a { color: ${colours.accent}; text-decoration: none; }
.question { margin: 1em 0 0.3em; font-size: 17px; font-weight: 500; break-after: avoid; }
.positions { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 0.6rem; }
.positions > li { margin: 0; padding: 0.5em 0.7em; border: 1px solid ${colours.rule}; border-radius: 4px; }
.notes { counter-reset: note; font-size: 13px; }
.notes li { counter-increment: note; padding-left: 2em; text-indent: -2em; }
.notes li::before { content: counter(note) "."; display: inline-block; width: 2em; text-indent: 0;
  font: 12px ${families.sans}; color: ${colours["ink-2"]}; }
.notes .ids { color: ${colours["ink-3"]}; font: 11px "IBM Plex Mono", ui-monospace, Menlo, monospace; }
footer { margin-top: 2.5em; padding-top: 0.6em; border-top: 1px solid ${colours.rule}; color: ${colours["ink-3"]}; font-size: 11px; }
@media print { html { background: none; } body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; } }
@media (max-width: 40rem) { body { margin: 0; padding: 1.25rem; } }
`;
