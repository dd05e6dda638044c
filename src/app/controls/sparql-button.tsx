/** "SPARQL": the query that a view stands for, to read, to copy, or to open in the query panel. */
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { ScrollRegion } from "./scroll-region.tsx";
import "./sparql-button.css";

interface SparqlButtonProps {
  /** The query, or how to write it when it is first asked for. */
  readonly text: string | (() => string);
  /** What the query asks, for those who do not see where the button stands: "the filters". */
  readonly of: string;
  readonly className?: string;
}

export function SparqlButton({ text, of, className = "btn quiet sm" }: SparqlButtonProps) {
  return (
    <DialogTrigger>
      <Button className={className} aria-label={`SPARQL of ${of}`}>
        <Icon name="terminal" size={14} />
        SPARQL
      </Button>
      <Popover className="popover sparql-popover" placement="bottom end">
        <Dialog aria-label={`SPARQL of ${of}`}>
          {({ close }) => <Sparql text={typeof text === "string" ? text : text()} of={of} onClose={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Sparql({ text, of, onClose }: { text: string; of: string; onClose: () => void }) {
  const desk = useDesk();
  const [copied, setCopied] = useState<"yes" | "failed" | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied("yes");
        desk.announcer.say("The query is copied");
      },
      () => setCopied("failed"),
    );
  return (
    <div className="sparql-of">
      <ScrollRegion className="ttl" label={`The query of ${of}`}>
        {text.trim()}
      </ScrollRegion>
      <div className="row">
        <Button className="btn sm" onPress={() => void copy()}>
          <Icon name={copied === "yes" ? "check" : "copy"} size={13} />
          {copied === "yes" ? "Copied" : "Copy"}
        </Button>
        <Button
          className="btn sm"
          onPress={() => {
            onClose();
            desk.view.set({ query: text, panel: "query" });
          }}
        >
          <Icon name="terminal" size={13} />
          Open in the query panel
        </Button>
        {copied === "failed" && (
          <span className="small muted" role="status">
            The browser does not let the page copy. Select the text instead.
          </span>
        )}
      </div>
    </div>
  );
}
