/** The head of a card: class, name, when it was, and what it is in a line. */
import { Fragment } from "react";
import { dcterms, dos, foaf, rdfs, schema, schemaHttps } from "../../rdf/namespaces.ts";
import { iri } from "../../rdf/term.ts";
import { useData } from "../desk/desk-context.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import type { Session } from "../session/session.ts";
import { shortIri } from "../view/short-iri.ts";
import { capital } from "../words/counts.ts";
import { safeLink } from "../words/safe-link.ts";
import { dateWords } from "../words/term-words.ts";

export function CardHead({ thing }: { thing: string }) {
  const head = useData(({ session }) => readHead(thing, session), [thing]);
  return (
    <header className="card-head">
      <div className="kind" style={{ color: `var(${head.kind.colour}, var(--ink-2))` }}>
        <KindGlyph kind={head.kind} />
        {head.classes}
      </div>
      <h2 className="ename">{head.name}</h2>
      {(head.when !== null || head.comment !== undefined) && (
        <p className="life">
          {head.when !== null && `${capital(head.when)}. `}
          {head.comment}
        </p>
      )}
      <p className="card-iri">
        <span className="mono muted" title={thing}>
          {head.short}
        </span>
        {head.links.map((link) => (
          <Fragment key={link}>
            {" "}
            <a href={link} target="_blank" rel="noreferrer noopener">
              {new URL(link).hostname || link}
            </a>
          </Fragment>
        ))}
      </p>
    </header>
  );
}

const PAGES = [rdfs("seeAlso"), foaf("homepage"), foaf("page"), schema("url"), schemaHttps("url"), dcterms("source")];

function readHead(thing: string, { vocabulary, workspace, prefixes }: Session) {
  const node = iri(thing);
  const types = vocabulary.typesOf(thing);
  const main = vocabulary.classOf(thing);
  const own = types
    .filter((t) => t === main.iri || !main.ancestors.includes(t))
    .map((t) => vocabulary.classInfo(t).label);
  let when: string | null = null;
  for (const q of workspace.dossier.match(node, dos("when"))) when = dateWords(q.object.value);
  const links = new Set<string>();
  for (const page of PAGES) {
    for (const q of workspace.dossier.match(node, page)) {
      const link = safeLink(q.object.value);
      if (link !== null) links.add(link);
    }
  }
  return {
    name: vocabulary.label(thing),
    kind: main.kind,
    classes: own.length === 0 ? main.label : [...new Set([main.label, ...own])].slice(0, 3).join(" · "),
    when,
    comment: vocabulary.comment(thing),
    short: shortIri(thing, prefixes),
    links: [...links].slice(0, 3),
  };
}
