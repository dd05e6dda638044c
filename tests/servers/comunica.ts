/** Comunica for the tests: a program of others that joins several endpoints. Kept beside our packages, never among them. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PACKAGE = "@comunica/query-sparql";
const VERSION = "4.5.0";
const CACHE = join(import.meta.dirname, "../../node_modules/.cache");
/** Installing may take so long, in ms; without a network npm tries for a while. */
const LONGEST = 240_000;

/**
 * The folder where Comunica can be required from. Installs it where it is missing.
 * @throws Error with what to do, when that does not work.
 */
export function provideComunica(): string {
  const place = join(CACHE, `dossier-comunica-${VERSION}`);
  if (existsSync(place)) return place;
  console.log(`No Comunica found: installing ${PACKAGE} ${VERSION}.`);
  const beside = `${place}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  writeFileSync(join(beside, "package.json"), '{ "private": true }\n');
  const { status, stderr, error } = spawnSync(
    "npm",
    [
      "install",
      "--ignore-scripts",
      "--no-package-lock",
      "--prefer-offline",
      "--fetch-retries=1",
      `${PACKAGE}@${VERSION}`,
    ],
    { cwd: beside, encoding: "utf8", timeout: LONGEST },
  );
  if (status === 0) {
    renameSync(beside, place);
    return place;
  }
  rmSync(beside, { recursive: true, force: true });
  const why = error?.message ?? stderr.trim().split("\n").slice(0, 3).join(" ");
  throw new Error(`The test with Comunica needs ${PACKAGE} ${VERSION} from npm, and it could not be installed: ${why}`);
}
