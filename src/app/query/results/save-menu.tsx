/** Copying and downloading an answer, in any format that can hold it. */
import { useState } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import type { QueryResult } from "../../../query/engine.ts";
import { useDesk } from "../../desk/desk-context.tsx";
import { download } from "../../export/download.ts";
import { fileName } from "../../export/file-name.ts";
import { Icon } from "../../glyphs/icon.tsx";
import { formatsFor } from "./answer-formats.ts";
import { copyText } from "./copy-text.ts";

/** `name`: what the query is called; the file is named after it. */
export function SaveMenu({ result, name }: { result: QueryResult; name: string }) {
  const desk = useDesk();
  const [harmless, setHarmless] = useState(false);
  const formats = formatsFor(result.kind);
  const act = async (key: string) => {
    if (key === "harmless") {
      setHarmless(!harmless);
      return;
    }
    const [what, id] = key.split(" ");
    const format = formats.find((each) => each.id === id);
    if (format === undefined) return;
    const parts = await format.writeLong(result, desk.session, {
      neutraliseFormulas: harmless && format.forSpreadsheets,
    });
    const file = new Blob([...parts], { type: `${format.mediaType};charset=utf-8` });
    if (what === "copy") return copyText(desk, await file.text(), `The answer as ${format.label}`);
    download(file, fileName(name, format.extension), format.mediaType);
    desk.announcer.say(`The answer is handed to your browser’s downloads as ${format.label}`);
  };
  return (
    <MenuTrigger>
      <Button className="btn quiet sm" aria-label="Copy or download the answer">
        <Icon name="download" size={14} />
        Save
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label="Copy or download the answer" onAction={(key) => void act(String(key))}>
          {(["download", "copy"] as const).map((what) => (
            <MenuSection key={what}>
              <Header className="menu-head over">{what === "copy" ? "Copy" : "Download"}</Header>
              {formats.map(({ id, label }) => (
                <MenuItem key={id} id={`${what} ${id}`} className="menu-item" textValue={label}>
                  <Icon name={what} size={14} />
                  {label}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
          {result.kind === "rows" && (
            <>
              <Separator className="menu-sep" />
              <MenuItem
                id="harmless"
                className="menu-item"
                textValue="For spreadsheets"
                shouldCloseOnSelect={false}
                aria-label={`For spreadsheets: formulas made harmless in CSV and TSV, ${harmless ? "on" : "off"}`}
              >
                <span className="menu-tick">{harmless && <Icon name="check" size={14} />}</span>
                For spreadsheets: formulas made harmless
              </MenuItem>
            </>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
