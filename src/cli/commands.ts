/** The commands, one line each. */
import type { Command } from "./command.ts";
import { BIBLIOGRAPHY } from "./commands/bibliography.ts";
import { CLAIMS } from "./commands/claims.ts";
import { CONVERT } from "./commands/convert.ts";
import { HORIZON } from "./commands/horizon.ts";
import { IMPORT } from "./commands/import.ts";
import { MEASURES } from "./commands/measures.ts";
import { OPEN } from "./commands/open.ts";
import { PATH } from "./commands/path.ts";
import { PICTURE } from "./commands/picture.ts";
import { QUERY } from "./commands/query.ts";
import { RECONCILE } from "./commands/reconcile.ts";
import { SERVE } from "./commands/serve.ts";
import { SOURCES } from "./commands/sources.ts";
import { STATS } from "./commands/stats.ts";
import { UPDATE } from "./commands/update.ts";
import { VALIDATE } from "./commands/validate.ts";

export const COMMANDS: readonly Command[] = [
  QUERY,
  UPDATE,
  CONVERT,
  VALIDATE,
  STATS,
  CLAIMS,
  SOURCES,
  HORIZON,
  PATH,
  MEASURES,
  PICTURE,
  BIBLIOGRAPHY,
  IMPORT,
  RECONCILE,
  SERVE,
  OPEN,
];
