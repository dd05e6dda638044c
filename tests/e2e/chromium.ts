/** Finds a Chromium for the browser tests, and installs one when the machine has none. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Flags that make headless Chromium draw WebGL in software and keep off the network. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const candidates = (): string[] => [
  process.env.CHROMIUM_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  chromium.executablePath(),
];

const found = (): string | undefined => candidates().find((path) => path !== "" && existsSync(path));

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status ===
  0;

/**
 * The path of a Chromium. Looks at `CHROMIUM_PATH`, the usual places and Playwright's own; else installs Debian's
 * package when this is Debian and we are root, else lets Playwright download one.
 * @throws Error with what to do, when none of that works.
 */
export function provideChromium(): string {
  const here = found();
  if (here !== undefined) return here;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    console.log("No Chromium found: installing Debian's package.");
    run("apt-get", ["update", "-q"]);
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]);
  } else {
    console.log("No Chromium found: downloading Playwright's.");
    run("npx", ["playwright", "install", "chromium"]);
  }
  const installed = found();
  if (installed !== undefined) return installed;
  throw new Error(
    "The browser tests need Chromium and it could not be installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to its program, and run the tests again.",
  );
}
