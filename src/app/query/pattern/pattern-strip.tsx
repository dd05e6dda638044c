/** Over the canvas while a pattern is being built: what is in it, each as itself or as any of its kind. */
import { useSyncExternalStore } from "react";
import { Button, ToggleButton } from "react-aria-components";
import {
  type PatternLine,
  type PatternNode,
  toggleLine,
  toggleNode,
  withoutLine,
  withoutNode,
} from "../../../query/pattern.ts";
import type { Triple } from "../../../rdf/term.ts";
import { tripleKey } from "../../../rdf/term.ts";
import { IconButton } from "../../controls/icon-button.tsx";
import { Tick } from "../../controls/tick.tsx";
import { useDesk } from "../../desk/desk-context.tsx";
import { Icon } from "../../glyphs/icon.tsx";
import { addTriples, leavePattern, openPattern, toggleSources } from "./open-pattern.ts";
import "./pattern.css";

export function PatternStrip() {
  const desk = useDesk();
  const { isOn, pattern } = useSyncExternalStore(desk.pattern.subscribe, desk.pattern.get);
  if (!isOn) return null;
  const { nodes, lines } = pattern;
  const labelOf = (key: string): string => {
    const node = nodes.find((n) => n.key === key);
    if (node === undefined) return "";
    return node.isAny ? anyWords(node) : node.label;
  };
  return (
    <section className="pattern-strip" aria-label="Pattern">
      <header>
        <Icon name="waypoints" size={14} />
        <p role="status">
          {nodes.length === 0
            ? "Choose things and lines: they become a pattern to ask for."
            : "Press a part to ask for any of its kind."}
        </p>
        {lines.length > 0 && (
          <Tick isSelected={pattern.hasSources} onChange={() => toggleSources(desk)}>
            With sources
          </Tick>
        )}
        <Button className="btn sm" onPress={() => leavePattern(desk)} aria-keyshortcuts="Escape">
          Leave it
        </Button>
        <Button className="btn pri sm" isDisabled={nodes.length === 0} onPress={() => openPattern(desk)}>
          Open as a query
        </Button>
      </header>
      {nodes.length > 0 && (
        <ul aria-label="Things of the pattern">
          {nodes.map((node) => (
            <NodePart key={node.key} node={node} />
          ))}
        </ul>
      )}
      {lines.length > 0 && (
        <ul aria-label="Lines of the pattern">
          {lines.map((line) => (
            <LinePart
              key={`${line.from} ${line.relation} ${line.to}`}
              line={line}
              ends={[labelOf(line.from), labelOf(line.to)]}
            />
          ))}
        </ul>
      )}
      <OfferedLines triples={desk.pattern.offered()} />
    </section>
  );
}

/** More are not looked through here; a line can be pressed on the canvas too. */
const MOST_OFFERED = 8;

/** Lines that join things of the pattern and are not in it. */
function OfferedLines({ triples }: { triples: readonly Triple[] }) {
  const desk = useDesk();
  const { vocabulary } = desk.session;
  if (triples.length === 0) return null;
  return (
    <ul aria-label="Lines that can be added">
      {triples.slice(0, MOST_OFFERED).map((triple) => {
        const { subject, predicate, object } = triple;
        const words = [subject, predicate, object].map((t) => vocabulary.label(t.value)).join(" ");
        return (
          <li key={tripleKey(triple)}>
            <Button className="pattern-offer" aria-label={`Add ${words}`} onPress={() => addTriples(desk, [triple])}>
              <Icon name="plus" size={13} />
              {words}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

const anyWords = ({ cls }: PatternNode): string => `any ${(cls?.label ?? "value").toLowerCase()}`;

function NodePart({ node }: { node: PatternNode }) {
  const { pattern } = useDesk();
  return (
    <li className="pattern-part">
      <ToggleButton
        className="pattern-toggle"
        isSelected={node.isAny}
        onChange={() => pattern.change(toggleNode(pattern.get().pattern, node.key))}
        aria-label={`${node.label}: ${anyWords(node)}`}
      >
        {node.isAny ? anyWords(node) : node.label}
      </ToggleButton>
      <IconButton
        icon="x"
        label={`Take ${node.label} out of the pattern`}
        onPress={() => pattern.change(withoutNode(pattern.get().pattern, node.key))}
      />
    </li>
  );
}

function LinePart({ line, ends: [from, to] }: { line: PatternLine; ends: readonly [string, string] }) {
  const { pattern } = useDesk();
  return (
    <li className="pattern-part">
      <span>{from}</span>
      <ToggleButton
        className="pattern-toggle"
        isSelected={line.isAny}
        onChange={() => pattern.change(toggleLine(pattern.get().pattern, line))}
        aria-label={`${from} ${line.label} ${to}: any relation`}
      >
        {line.isAny ? "any relation" : line.label}
      </ToggleButton>
      <span>{to}</span>
      <IconButton
        icon="x"
        label={`Take the line ${line.label} out of the pattern`}
        onPress={() => pattern.change(withoutLine(pattern.get().pattern, line))}
      />
    </li>
  );
}
