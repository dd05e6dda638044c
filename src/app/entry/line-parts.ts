/** The parts of a quick line put into the form: each becomes what the dossier has under that name, where it has it. */
import type { End, EntryForm, Link } from "./entry-form.ts";
import { isBlank } from "./entry-form.ts";
import { splitLine } from "./quick-line.ts";
import { relationOffers } from "./relation-offers.ts";
import { classesOf, type OfferSources, thingOffers } from "./thing-offers.ts";

type Sources = Omit<OfferSources, "dossier"> & { readonly workspace: { readonly dossier: OfferSources["dossier"] } };

/** The form with the parts in it and the field that is next; `null` when the text holds no arrow. */
export function partsOfLine(
  text: string,
  at: "subject" | "relation",
  form: EntryForm,
  session: Sources,
): { readonly form: EntryForm; readonly next: "relation" | "object" } | null {
  const parts = splitLine(text);
  if (parts.length < 2) return null;
  const sources: OfferSources = {
    vocabulary: session.vocabulary,
    claims: session.claims,
    search: session.search,
    dossier: session.workspace.dossier,
  };
  const [a = "", b = "", c = ""] = at === "subject" ? parts : ["", ...parts];
  const subject = at === "subject" ? endNamed(a, [], sources) : form.subject;
  const more = at === "relation" || parts.length > 2;
  const link = more ? linkNamed(b, subject, sources) : b === "" ? form.link : ({ kind: "text", text: b } as const);
  const wanted =
    link.kind === "relation" ? session.vocabulary.relation(link.iri)[link.inverse ? "domains" : "ranges"] : [];
  const object = !more || c === "" ? form.object : endTyped(c, wanted, sources);
  return { form: { ...form, subject, link, object }, next: more ? "object" : "relation" };
}

/** What a name stands for; a name that nothing has is that of something new. */
function endNamed(text: string, wanted: readonly string[], sources: OfferSources): End {
  const offer = thingOffers(sources, text, wanted)[0];
  return offer?.end ?? { kind: "text", text };
}

/** The last part may be still being typed: only a name in full is taken. */
function endTyped(text: string, wanted: readonly string[], sources: OfferSources): End {
  const full = text.trim().toLowerCase();
  const offer = thingOffers(sources, text, wanted).find(
    (o) => o.end.kind === "thing" && o.label.toLowerCase() === full,
  );
  return offer?.end ?? { kind: "text", text };
}

function linkNamed(text: string, subject: End, { vocabulary }: OfferSources): Link {
  const offer = relationOffers(vocabulary, text, { subject: classesOf(subject, vocabulary), object: null })[0];
  if (text.trim() === "" || isBlank({ kind: "text", text })) return { kind: "text", text };
  return offer === undefined
    ? { kind: "new", label: text.trim() }
    : { kind: "relation", iri: offer.iri, inverse: offer.inverse };
}
