/** Puts text on the clipboard and says so, or why that cannot be. */
import type { Desk } from "../../desk/desk.ts";

/** `what`: "3 rows", "The answer". */
export async function copyText(desk: Desk, text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    desk.announcer.say(`${what} copied`);
  } catch {
    desk.announcer.say("The browser does not let the page copy. Download the answer instead.");
  }
}
