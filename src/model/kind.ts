/** A kind: how a sort of thing is drawn and what it is called in lists; the ontology's style layer may replace these. */

export type KindShape = "circle" | "ring" | "square" | "triangle-down" | "triangle-up" | "diamond" | "page" | "pill";

export interface Kind {
  /** Local name in the style namespace, e.g. `person`. */
  readonly id: string;
  /** For a list of them: "People". */
  readonly label: string;
  /** For one of them: "Person". */
  readonly singular: string;
  readonly shape: KindShape;
  /** A Lucide icon's name. */
  readonly icon: string;
  /** A CSS custom property, `--c-person`. */
  readonly colour: string;
  readonly order: number;
}

const kind = (
  id: string,
  label: string,
  singular: string,
  shape: KindShape,
  icon: string,
  colour: string,
  order: number,
): Kind => ({ id, label, singular, shape, icon, colour, order });

/** The kinds that are there when no style layer says otherwise. */
export const BUILT_IN_KINDS: readonly Kind[] = [
  kind("person", "People", "Person", "circle", "user", "--c-person", 1),
  kind("org", "Organisations", "Organisation", "square", "landmark", "--c-org", 2),
  kind("event", "Events", "Event", "diamond", "calendar", "--c-event", 3),
  kind("doc", "Documents", "Document", "page", "file-text", "--c-doc", 4),
  kind("place", "Places", "Place", "triangle-down", "map-pin", "--c-place", 5),
  kind("name", "Names used", "Name used", "pill", "venetian-mask", "--c-name", 6),
  kind("idea", "Findings and terms", "Finding or term", "triangle-up", "lightbulb", "--c-idea", 7),
  kind("group", "Groups", "Group", "ring", "users", "--c-group", 8),
];

/** What is drawn when nothing is known of a thing's class. */
export const OTHER_KIND: Kind = kind("other", "Other things", "Thing", "circle", "shapes", "--ink-2", 99);

const SHAPES: readonly string[] = [
  "circle",
  "ring",
  "square",
  "triangle-down",
  "triangle-up",
  "diamond",
  "page",
  "pill",
] satisfies KindShape[];

/** Whether a style layer's word for a shape is one that the canvas can draw. */
export const isKindShape = (word: string): word is KindShape => SHAPES.includes(word);
