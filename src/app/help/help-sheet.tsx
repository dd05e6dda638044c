/** The sheet of keys: every key, grouped by where it works. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { keyName } from "../finder/command.ts";
import { Icon } from "../glyphs/icon.tsx";
import { KEY_GROUPS } from "./keys.ts";
import "./help.css";

export function HelpSheet({ onClose }: { onClose: () => void }) {
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="dialog help">
        <Dialog>
          <div className="help-head">
            <Heading slot="title">Keys</Heading>
            <Button className="ib" slot="close" aria-label="Close">
              <Icon name="x" />
            </Button>
          </div>
          <ScrollRegion label="All keys" className="help-groups">
            {KEY_GROUPS.map((group) => (
              <section key={group.title} className="help-group">
                <h3 className="over">{group.title}</h3>
                <dl>
                  {group.lines.map((line) => (
                    <div key={line.words}>
                      <dt>
                        {line.keys.map((key) => (
                          <kbd key={key}>{keyName(key)}</kbd>
                        ))}
                      </dt>
                      <dd>{line.words}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </ScrollRegion>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
