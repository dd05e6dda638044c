/** Starts the workbench in the page. */
import "./look/tokens.css";
import "./look/base.css";
import "./look/controls.css";
import "./look/overlays.css";
import "./look/marks.css";
import "./look/narrow.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { FONT_LICENCES } from "./look/font-licences.ts";
import { applyTheme } from "./look/theme.ts";
import { Opener } from "./open/opener.ts";

applyTheme();
const host = document.getElementById("app");
if (host === null) throw new Error("The page has no element with the id “app”.");
for (const href of Object.values(FONT_LICENCES)) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "license", href }));
}
const opener = new Opener();
createRoot(host).render(<App opener={opener} />);
void opener.openFirst();
