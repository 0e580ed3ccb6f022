import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findPostgis } from "../../scripts/setup/postgis.mjs";

/** A throw-away PostgreSQL of our own, behind a socket in a temporary folder: nothing of the machine's own servers is touched. */
export interface Cluster {
  /** Address of a database of it. */
  readonly url: (database: string) => string;
  readonly start: () => void;
  /** `immediate` is what a crash is: nobody is told, nothing is written down. */
  readonly stop: (mode?: "fast" | "immediate") => void;
  /** Runs one of the server's programs as its user. @throws with what it says when it fails */
  readonly run: (program: string, ...args: string[]) => string;
  readonly folder: string;
  /** Stops it and takes everything away. */
  readonly remove: () => void;
}

/** Any number: sockets in different folders do not meet. */
const PORT = 3400;

/**
 * @param copyOf a running cluster of which this one becomes a streaming replica
 * @throws when PostGIS is not there (`scripts/setup/postgis.mjs` sees to it), or the server does not start
 */
export function startCluster(copyOf?: Cluster): Cluster {
  const programs = findPostgis();
  if (programs === null) throw new Error("PostGIS is needed: apt-get install postgresql-15-postgis-3.");
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-pg-"));
  // The server refuses to run as root.
  const user = process.getuid?.() === 0 ? idsOf("postgres") : null;
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const data = path.join(folder, "data");
  const run = (program: string, ...args: string[]): string => {
    const { status, error, stdout, stderr } = spawnSync(path.join(programs, program), args, {
      encoding: "utf8",
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      ...user,
    });
    if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error?.message ?? ""}${stderr}${stdout}`);
    return stdout;
  };
  const settings = [
    "-c listen_addresses=''",
    `-k ${folder}`,
    `-p ${PORT}`,
    "-c fsync=off",
    "-c synchronous_commit=off",
    "-c max_connections=40",
    "-c shared_buffers=64MB",
  ].join(" ");
  const start = () => void run("pg_ctl", "-D", data, "-w", "-l", path.join(folder, "log"), "-o", settings, "start");
  const stop = (mode = "fast") => void run("pg_ctl", "-D", data, "-w", "-m", mode, "stop");
  if (copyOf) run("pg_basebackup", "-h", copyOf.folder, "-p", String(PORT), "-U", "postgres", "-D", data, "-R", "-c", "fast");
  else run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
  start();
  return {
    url: (database) => `postgresql:///${database}?host=${folder}&port=${PORT}&user=postgres`,
    start,
    stop,
    run,
    folder,
    remove: () => {
      try {
        stop("immediate");
      } catch {
        // A test may have stopped it already.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idsOf(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout || 65_534);
  return { uid: id("-u"), gid: id("-g") };
}
