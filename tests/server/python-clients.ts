/** Finds a Python that has rdflib and SPARQLWrapper, and installs Debian's packages when the machine has none. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PYTHON = "/usr/bin/python3";

const works = (): boolean =>
  existsSync(PYTHON) && spawnSync(PYTHON, ["-c", "import rdflib, SPARQLWrapper"], { stdio: "ignore" }).status === 0;

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status ===
  0;

/**
 * The path of the system's Python with both packages. Installs them when this is Debian and we are root.
 * @throws Error with what to do, when that does not work.
 */
export function providePython(): string {
  if (works()) return PYTHON;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    console.log("No rdflib and SPARQLWrapper found: installing Debian's packages.");
    run("apt-get", ["update", "-q"]);
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "python3-rdflib", "python3-sparqlwrapper"]);
  }
  if (works()) return PYTHON;
  throw new Error(
    `The tests with other clients need ${PYTHON} with rdflib and SPARQLWrapper (Debian: python3-rdflib, python3-sparqlwrapper), and they could not be installed.`,
  );
}
