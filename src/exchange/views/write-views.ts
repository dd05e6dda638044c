/** Writes saved views as RDF. */
import { dcterms, rdf, rdfs, VIEW_NS, xsd } from "../../rdf/namespaces.ts";
import { blank, iri, literal, type NamedNode, type ObjectTerm, type Quad, quad, type Subject } from "../../rdf/term.ts";
import { writeRdf } from "../../rdf/write.ts";
import type { SavedView } from "./saved-view.ts";
import { isViewName, keyTerm, valueTerm, viewTerm } from "./view-terms.ts";

/** Numbers are kept to hundredths. */
export const hundredths = (n: number): number => Math.round(n * 100) / 100 + 0;

const integer = (n: number): ObjectTerm => literal(String(Math.trunc(n)), xsd("integer"));
const decimal = (n: number): ObjectTerm => {
  const text = String(hundredths(n));
  return literal(text.includes(".") ? text : `${text}.0`, xsd("decimal"));
};
const boolean = (b: boolean): ObjectTerm => literal(String(b), xsd("boolean"));
const date = (day: string): ObjectTerm => literal(day, xsd("date"));

/** The quads of views, in the default graph. `readViews` gives the same views back, their lists sorted. */
export function writeViews(views: Iterable<SavedView>): Quad[] {
  const quads: Quad[] = [];
  let nodes = 0;
  const say = (subject: Subject, predicate: NamedNode, object: ObjectTerm): void => {
    quads.push(quad(subject, predicate, object));
  };
  /** A node of its own, with what is said of it. */
  const part = (of: Subject, predicate: string, said: readonly (readonly [string, ObjectTerm | null])[]): void => {
    const node = blank(`v${nodes++}`);
    say(of, viewTerm(predicate), node);
    for (const [name, object] of said) if (object !== null) say(node, viewTerm(name), object);
  };

  for (const view of views) {
    const subject = iri(view.iri);
    say(subject, rdf("type"), viewTerm("View"));
    say(subject, rdfs("label"), literal(view.name));
    if (view.note !== "") say(subject, rdfs("comment"), literal(view.note));
    if (view.saved !== null) say(subject, dcterms("created"), date(view.saved));
    if (view.focus !== null) say(subject, viewTerm("focus"), keyTerm(view.focus));
    say(subject, viewTerm("steps"), integer(view.steps));
    say(subject, viewTerm("limit"), integer(view.limit));
    say(subject, viewTerm("foldEvents"), boolean(view.foldEvents));
    if (isViewName(view.layout)) say(subject, viewTerm("layout"), viewTerm(view.layout));
    for (const name of ["brought", "expanded", "hidden", "setAside"] as const)
      for (const key of view[name]) say(subject, viewTerm(name), keyTerm(key));
    if (view.hideFiltered) say(subject, viewTerm("hideFiltered"), boolean(true));
    for (const { thing, at, pinned } of view.placed)
      part(subject, "placed", [
        ["thing", keyTerm(thing)],
        ["x", at === null ? null : decimal(at.x)],
        ["y", at === null ? null : decimal(at.y)],
        ["pinned", pinned ? boolean(true) : null],
      ]);
    for (const { dimension, only, without, from, to } of view.facets)
      if (isViewName(dimension))
        part(subject, "facet", [
          ["dimension", viewTerm(dimension)],
          ...only.map((value) => ["only", valueTerm(value)] as const),
          ...without.map((value) => ["without", valueTerm(value)] as const),
          ["from", from === null ? null : date(from)],
          ["to", to === null ? null : date(to)],
        ]);
    const { camera } = view;
    if (camera !== null)
      part(subject, "camera", [
        ["x", decimal(camera.x)],
        ["y", decimal(camera.y)],
        ["ratio", decimal(camera.ratio)],
      ]);
    for (const [name, value] of Object.entries(view.settings))
      part(subject, "setting", [
        ["name", literal(name)],
        ["value", literal(value)],
      ]);
  }
  return quads;
}

/**
 * A view file as Turtle. `rest` is what `readViews` did not understand of the file that is replaced; `prefixes` are the
 * dossier's.
 */
export const viewsText = (
  views: Iterable<SavedView>,
  options: { readonly prefixes?: Readonly<Record<string, string>>; readonly rest?: readonly Quad[] } = {},
): string =>
  writeRdf([...writeViews(views), ...(options.rest ?? [])], {
    syntax: "turtle",
    prefixes: { ...options.prefixes, view: VIEW_NS },
  });
