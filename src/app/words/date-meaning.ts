/** What a date says, for the reader who typed it: its words and the days it allows. */
import type { EdtfReading } from "../../model/edtf.ts";
import { readEdtf } from "../../model/edtf.ts";

/** "about October 1937: 1 to 31 October 1937"; a single day only says itself. */
export function dateMeaning({ words, notBefore, notAfter }: EdtfReading): string {
  if (notBefore === undefined && notAfter === undefined) return words;
  const bounds =
    notBefore === notAfter ? readEdtf(notBefore ?? "") : readEdtf(`${notBefore ?? ".."}/${notAfter ?? ".."}`);
  return !bounds.ok || bounds.words === words ? words : `${words}: ${bounds.words}`;
}
