/** Asks which endpoint to open; what says who asks stays in memory and is gone with the page. */
import { useState } from "react";
import {
  Button,
  Dialog,
  Form,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Text,
  TextField,
} from "react-aria-components";
import { useOpener } from "../open/opener-context.tsx";
import "./remote.css";

/** An address that can be asked, or the sentence that says why not. */
function problemOf(url: string): string | null {
  if (!URL.canParse(url) || !/^https?:/.test(url)) return "Write an address that starts with https:// or http://.";
  const { username, password } = new URL(url);
  return username === "" && password === "" ? null : "Leave user and password out of the address: use a header.";
}

export function EndpointDialog() {
  const opener = useOpener();
  const [url, setUrl] = useState("");
  const [graph, setGraph] = useState("");
  const [header, setHeader] = useState("Authorization");
  const [value, setValue] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => opener.askEndpoint(false);
  const open = () => {
    const wrong = problemOf(url.trim());
    setProblem(wrong);
    if (wrong !== null) return;
    close();
    void opener.openEndpoint({
      url: url.trim(),
      ...(graph.trim() === "" ? {} : { graphs: [graph.trim()] }),
      ...(value === "" ? {} : { headers: { [header.trim()]: value } }),
    });
  };
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className="dialog">
        <Dialog className="endpoint-dialog">
          <Heading slot="title" level={2}>
            Open an endpoint
          </Heading>
          <Form
            className="endpoint-form"
            // The browser's own check would keep a field that was wrong once from being sent again.
            validationBehavior="aria"
            onSubmit={(event) => {
              event.preventDefault();
              open();
            }}
          >
            <TextField
              value={url}
              onChange={(typed) => {
                setUrl(typed);
                setProblem(null);
              }}
              type="url"
              autoFocus
              isRequired
              isInvalid={problem !== null}
            >
              <Label>Address</Label>
              <Input className="field" placeholder="https://example.org/sparql" />
              {problem !== null && <Text slot="errorMessage">{problem}</Text>}
            </TextField>
            <TextField value={graph} onChange={setGraph}>
              <Label>Named graph (if the dossier is in one)</Label>
              <Input className="field" placeholder="https://example.org/my-dossier" />
            </TextField>
            <details>
              <summary>A header that says who asks</summary>
              <div className="endpoint-header">
                <TextField value={header} onChange={setHeader}>
                  <Label>Name</Label>
                  <Input className="field" />
                </TextField>
                <TextField value={value} onChange={setValue} type="password" autoComplete="off">
                  <Label>Value</Label>
                  <Input className="field" />
                </TextField>
              </div>
              <p className="small muted">Kept in memory only, sent to this address and nowhere else.</p>
            </details>
            <p className="small muted">
              The endpoint must let pages of other sites ask it (CORS). Where it does not, as Virtuoso from Debian,
              start Dossier with <code>dossier open --endpoint</code> instead.
            </p>
            <div className="row wrap ask-buttons">
              <Button type="submit" className="btn pri">
                Open
              </Button>
              <Button className="btn quiet" onPress={close}>
                Cancel
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
