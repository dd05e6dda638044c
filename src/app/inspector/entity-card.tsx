/** A thing as an index card: what it is, its names, and every statement about it from both ends. */
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useData } from "../desk/desk-context.tsx";
import { OfThing } from "../history/history-panel.tsx";
import { useHistoryOf } from "../history/use-history.ts";
import { HorizonLink } from "../horizon/horizon-link.tsx";
import { PinnedQueries } from "../query/saved/pinned-queries.tsx";
import { CardFoot } from "./card-foot.tsx";
import { cardContent } from "./card-groups.ts";
import { CardHead } from "./card-head.tsx";
import { ContestedTab } from "./contested-tab.tsx";
import { NamesList } from "./names-list.tsx";
import { SourcesTab, sourcesOf } from "./sources-tab.tsx";
import { StatementGroup } from "./statement-group.tsx";

export function EntityCard({ thing }: { thing: string }) {
  const content = useData(({ session }) => cardContent(thing, session), [thing]);
  const rivalries = useData(({ session }) => session.claims.rivalriesOf(thing), [thing]);
  const sources = useData(() => sourcesOf(content), [content]);
  const changes = useHistoryOf(thing).length;
  const claimed = content.claims > 0;
  return (
    <>
      <div className="scroll card-scroll">
        <CardHead thing={thing} />
        <NamesList names={content.names} />
        <HorizonLink thing={thing} />
        <PinnedQueries thing={thing} />
        <Tabs className="card-tabs">
          <TabList className="tabs" aria-label="What the card shows">
            <Tab id="claims" className="tab">
              {claimed ? "Claims" : "Statements"}
              <i>{claimed ? content.claims : content.statements}</i>
            </Tab>
            {rivalries.length > 0 && (
              <Tab id="contested" className="tab">
                Contested<i>{rivalries.length}</i>
              </Tab>
            )}
            {sources.length > 0 && (
              <Tab id="sources" className="tab">
                Sources<i>{sources.length}</i>
              </Tab>
            )}
            {changes > 0 && (
              <Tab id="history" className="tab">
                History
              </Tab>
            )}
          </TabList>
          <TabPanel id="claims">
            {content.groups.length === 0 && <p className="note empty-note">Nothing else is said of it.</p>}
            {content.groups.map((group) => (
              <StatementGroup key={group.heading} group={group} />
            ))}
          </TabPanel>
          <TabPanel id="contested">
            <ContestedTab rivalries={rivalries} />
          </TabPanel>
          <TabPanel id="sources">
            <SourcesTab sources={sources} />
          </TabPanel>
          {changes > 0 && (
            <TabPanel id="history">
              <OfThing thing={thing} />
            </TabPanel>
          )}
        </Tabs>
      </div>
      <CardFoot thing={thing} />
    </>
  );
}
