/** "What is in the data": classes and relations with their counts; choosing one puts a pattern into the query. */
import { useMemo, useState } from "react";
import { Button, Disclosure, DisclosurePanel, Heading, Input, SearchField, ToggleButton } from "react-aria-components";
import { IconButton } from "../../controls/icon-button.tsx";
import { useDesk } from "../../desk/desk-context.tsx";
import { Icon } from "../../glyphs/icon.tsx";
import { writtenName } from "../completion/offer.ts";
import type { OpenEditor } from "../completion/open-editor.ts";
import type { RelationCount } from "./contents.ts";
import { type Chosen, dropOf } from "./drop.ts";
import { useContents } from "./use-contents.ts";
import "./schema.css";

export function SchemaButton({ isOpen, onPress }: { isOpen: boolean; onPress: () => void }) {
  return (
    <ToggleButton className="btn sm" isSelected={isOpen} onChange={onPress}>
      <Icon name="list-tree" size={13} />
      What is in the data
    </ToggleButton>
  );
}

export function SchemaPanel({ here, onClose }: { here: OpenEditor; onClose: () => void }) {
  const desk = useDesk();
  const { vocabulary, prefixes } = desk.session;
  const contents = useContents(desk.session);
  const [sought, setSought] = useState("");
  const matches = useMemo(() => {
    const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
    return (iri: string): boolean => {
      const said = `${vocabulary.label(iri)} ${writtenName(iri, prefixes)}`.toLowerCase();
      return words.every((w) => said.includes(w));
    };
  }, [sought, vocabulary, prefixes]);
  const drop = (chosen: Chosen): void => {
    const editor = here.get();
    if (editor === null) return;
    const { from, to, text } = dropOf(editor.text, editor.at, chosen, { vocabulary, prefixes });
    here.put(from, to, text);
    desk.announcer.say(`${text.trim()} is in the query`);
    if (desk.narrow) onClose();
  };
  const relation = (r: RelationCount, of: string | null) => (
    <RelationRow
      key={r.iri}
      relation={r}
      onChoose={(isReported) => drop({ kind: "relation", iri: r.iri, of, isReported })}
    />
  );
  const found = contents?.classes.filter((c) => matches(c.iri) || c.relations.some((r) => matches(r.iri))) ?? [];
  const relations = contents?.relations.filter((r) => matches(r.iri)) ?? [];
  return (
    <section className="schema" aria-label="What is in the data">
      <header className="schema-head">
        <SearchField className="field" aria-label="Find a class or relation" value={sought} onChange={setSought}>
          <Icon name="search" size={14} />
          <Input placeholder="A class or relation" />
        </SearchField>
        <IconButton icon="x" label="Close what is in the data" onPress={onClose} />
      </header>
      <div className="schema-scroll">
        {contents === null && <p className="note schema-note">Counting</p>}
        {contents !== null && found.length + relations.length === 0 && (
          <p className="note schema-note">Nothing of that name is in the data.</p>
        )}
        {found.length > 0 && <h3>Classes</h3>}
        {found.map((c) => {
          const inside = sought !== "" && !matches(c.iri) ? c.relations.filter((r) => matches(r.iri)) : c.relations;
          const name = vocabulary.label(c.iri);
          return (
            <Disclosure
              key={`${c.iri} ${sought}`}
              className="schema-class"
              defaultExpanded={sought !== "" && !matches(c.iri)}
            >
              <Heading className="schema-line" level={4}>
                <Button slot="trigger" className="schema-fold" aria-label={`Relations of ${name}`}>
                  <Icon name="chevron-right" size={13} />
                </Button>
                <Button
                  className="schema-item"
                  aria-label={`${name}, ${c.things}`}
                  onPress={() => drop({ kind: "class", iri: c.iri })}
                >
                  <span>{name}</span>
                  <i>{c.things.toLocaleString("en-GB")}</i>
                </Button>
              </Heading>
              <DisclosurePanel>
                <ul>{inside.map((r) => relation(r, c.iri))}</ul>
              </DisclosurePanel>
            </Disclosure>
          );
        })}
        {relations.length > 0 && <h3>Relations</h3>}
        <ul>{relations.map((r) => relation(r, null))}</ul>
      </div>
    </section>
  );
}

function RelationRow({ relation, onChoose }: { relation: RelationCount; onChoose: (isReported: boolean) => void }) {
  const { vocabulary } = useDesk().session;
  const { iri, stated, reported } = relation;
  const { label, definition } = vocabulary.relation(iri);
  const said = [
    ...(stated > 0 ? [stated.toLocaleString("en-GB")] : []),
    ...(reported > 0 ? [`${reported.toLocaleString("en-GB")} reported`] : []),
  ].join(", ");
  return (
    <li>
      <Button
        className="schema-item"
        aria-label={`${label}, ${said}`}
        {...(definition === undefined ? {} : { "aria-description": definition })}
        onPress={() => onChoose(stated === 0)}
      >
        <span>{label}</span>
        <i>{said}</i>
      </Button>
    </li>
  );
}
