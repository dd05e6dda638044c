/** Virtuoso for the tests: installs Debian's package where there is none, and starts it on this machine, empty. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROGRAM = "/usr/bin/virtuoso-t";
const PACKAGE = "virtuoso-opensource-7-bin";

/** Why the tests that need Virtuoso cannot run here; `null` where they can. Installs it when it is missing. */
export function whyNoVirtuoso(): string | null {
  if (existsSync(PROGRAM)) return null;
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0)
    return `Virtuoso is not installed (on Debian: apt-get install ${PACKAGE}).`;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...args: string[]) => spawnSync("apt-get", args, { stdio: "ignore", env }).status === 0;
  console.log("No Virtuoso found: installing Debian's package.");
  run("update", "-q");
  run("install", "-y", "-q", "--no-install-recommends", PACKAGE);
  return existsSync(PROGRAM) ? null : `${PACKAGE} could not be installed.`;
}

export interface VirtuosoPorts {
  readonly http: number;
  readonly sql: number;
}

export class Virtuoso {
  readonly url: string;
  readonly folder: string;
  readonly #ports: VirtuosoPorts;
  #loads = 0;

  private constructor(ports: VirtuosoPorts) {
    this.#ports = ports;
    this.url = `http://127.0.0.1:${ports.http}/sparql`;
    this.folder = mkdtempSync(join(tmpdir(), "dossier-virtuoso-"));
    writeFileSync(join(this.folder, "virtuoso.ini"), settings(ports));
  }

  /** Starts an empty store. It takes no changes until `grant` is called. */
  static start(ports: VirtuosoPorts): Virtuoso {
    const virtuoso = new Virtuoso(ports);
    virtuoso.startAgain();
    return virtuoso;
  }

  /** Starts it on what it held when it was stopped or killed. */
  startAgain(): void {
    rmSync(join(this.folder, "virtuoso.lck"), { force: true });
    const { status } = spawnSync(PROGRAM, ["+configfile", "virtuoso.ini", "+wait"], { cwd: this.folder });
    if (status !== 0) throw new Error(`Virtuoso did not start:\n${this.#log()}`);
  }

  /** Lets everybody change what it holds. */
  grant(): void {
    this.sql('grant SPARQL_UPDATE to "SPARQL";');
  }

  /** Lets nobody change what it holds. */
  revoke(): void {
    this.sql('revoke SPARQL_UPDATE from "SPARQL";');
  }

  /** Loads N-Triples into a graph by its bulk loader, past the protocol: a million in well under a minute. */
  load(triples: string, graph: string): void {
    const name = `load-${this.#loads++}`;
    mkdirSync(join(this.folder, name));
    writeFileSync(join(this.folder, name, "all.nt"), triples);
    this.sql(`ld_dir('${join(this.folder, name)}', '*.nt', '${graph}');\nrdf_loader_run();\ncheckpoint;`);
    rmSync(join(this.folder, name), { recursive: true });
    const wrong = this.sql("select ll_error from DB.DBA.load_list where ll_error is not null;");
    if (!/^0 Rows/m.test(wrong)) throw new Error(`Virtuoso did not load everything: ${wrong}`);
  }

  /** Runs SQL as its keeper. */
  sql(text: string): string {
    const { status, stdout } = spawnSync("isql-vt", [`127.0.0.1:${this.#ports.sql}`, "dba", "dba"], {
      input: `${text}\n`,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`isql-vt failed: ${stdout}`);
    return stdout;
  }

  /** Ends it at once, as a power cut would. */
  kill(): void {
    const pid = this.#pid();
    if (pid === null) return;
    process.kill(pid, "SIGKILL");
    for (let i = 0; i < 200 && isRunning(pid); i += 1) spawnSync("sleep", ["0.02"]);
  }

  /** Ends it and takes away everything it wrote. */
  stop(): void {
    this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #pid(): number | null {
    const path = join(this.folder, "virtuoso.lck");
    const found = existsSync(path) ? /VIRT_PID=(\d+)/.exec(readFileSync(path, "utf8")) : null;
    return found === null ? null : Number(found[1]);
  }

  #log(): string {
    const path = join(this.folder, "virtuoso.log");
    return existsSync(path) ? readFileSync(path, "utf8").slice(-1000) : "";
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A dead child of another process may still be listed.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

const settings = ({ http, sql }: VirtuosoPorts): string => `[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
ErrorLogLevel = 3
FileExtend = 200
MaxCheckpointRemap = 2000
Striping = 0
TempStorage = TempDatabase

[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
MaxCheckpointRemap = 2000
Striping = 0

[Parameters]
ServerPort = 127.0.0.1:${sql}
ServerThreads = 10
CheckpointInterval = 0
NumberOfBuffers = 20000
MaxDirtyBuffers = 12000
SchedulerInterval = 10
CaseMode = 2
DisableTcpSocket = 0
DirsAllowed = .

[HTTPServer]
ServerPort = 127.0.0.1:${http}
ServerThreads = 10
EnabledGzipContent = 0

[SPARQL]
ResultSetMaxRows = 100000
MaxQueryCostEstimationTime = 0
MaxQueryExecutionTime = 60
`;
