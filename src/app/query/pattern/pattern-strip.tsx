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
import { IconButton } from "../../controls/icon-button.tsx";
import { useDesk } from "../../desk/desk-context.tsx";
import { Icon } from "../../glyphs/icon.tsx";
import { leavePattern, openPattern } from "./open-pattern.ts";
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
    </section>
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
