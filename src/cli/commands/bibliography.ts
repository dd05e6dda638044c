/** `dossier bibliography`: the sources of a dossier, or of one thing in it, as citations. */
import { Claims } from "../../claims/claims.ts";
import { BIBLIOGRAPHY_FORMATS } from "../../exchange/bibliography/formats.ts";
import { bibliographyItems } from "../../exchange/bibliography/items.ts";
import { citedSources, sourcesAbout } from "../../exchange/bibliography/selection.ts";
import { Vocabulary } from "../../model/vocabulary.ts";
import { type Command, READ_OPTIONS } from "../command.ts";
import { findEntity } from "../find-entity.ts";
import { write } from "../io.ts";
import { openDossier } from "../open-dossier.ts";
import { refuseInput, writeOutput } from "../output-file.ts";

export const BIBLIOGRAPHY: Command = {
  name: "bibliography",
  summary: "List the sources as citations: plain text, CSL-JSON or BibTeX.",
  usage: "FILE… [--about IRI-OR-LABEL] [--format FORMAT]",
  needsFiles: true,
  options: {
    about: {
      type: "string",
      short: "a",
      value: "IRI-OR-LABEL",
      help: "Only the sources behind this: a thing by any of its names or its IRI, a source, or the ID of a claim.",
    },
    format: {
      type: "string",
      value: "FORMAT",
      choices: BIBLIOGRAPHY_FORMATS.map((format) => format.id),
      help: "How citations are written. Default: text.",
    },
    uncited: { type: "boolean", help: "List the sources that no claim cites, too." },
    output: { type: "string", short: "o", value: "OUT", help: "The file to write. Default: standard output." },
    force: { type: "boolean", help: "Allow OUT to be one of the files that are read." },
    ...READ_OPTIONS,
  },
  details: `Titles are taken apart into author, work, container and imprint as far as they follow the usual forms; what is left is
kept as a note. A source that nobody has read yet says so. Keys are the sources' own short names, so they stay the same
when sources are added.

  dossier bibliography data --format bibtex -o sources.bib
  dossier bibliography data --about 'Jane Doe'`,

  async run(args, io) {
    const output = args.text("output");
    refuseInput(output, args, io);
    const workspace = await openDossier(args, io, { signal: io.interrupted() });
    const { dossier } = workspace;
    const vocabulary = new Vocabulary(workspace.ontology, dossier);
    const claims = new Claims(dossier, vocabulary);
    const about = args.text("about")?.trim() ?? "";
    const sources = (): string[] => {
      if (about !== "" && claims.byIdentifier(about).length > 0) return sourcesAbout(claims, about);
      if (about !== "") return sourcesAbout(claims, findEntity(about, workspace, vocabulary, claims));
      return args.flag("uncited") ? claims.sources().map((s) => s.iri) : citedSources(claims);
    };
    const items = bibliographyItems(sources(), { dossier, vocabulary, claims });
    if (items.length === 0) {
      const more = args.flag("uncited") || about !== "" ? "" : " --uncited lists those that no claim cites.";
      await write(io.stderr, `dossier: There are no sources to list.${more}\n`);
    }
    const format = BIBLIOGRAPHY_FORMATS.find((each) => each.id === (args.text("format") ?? "text"));
    await writeOutput(output, format?.write(items) ?? "", io);
    return 0;
  },
};
