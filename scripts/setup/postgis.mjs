import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { install } from "./apt.mjs";
import { stop } from "./stop.mjs";

const ADVICE =
  "The tests of the database need PostgreSQL with PostGIS, version 13 or newer. Install them (for example: apt-get install postgresql-15-postgis-3), then run the command again.";

/** Where distributions keep the programs of a server and the extensions that it knows, newest version first. */
const PLACES = [
  { servers: "/usr/lib/postgresql", extensions: (version) => `/usr/share/postgresql/${version}/extension` },
  { servers: "/usr", prefix: "pgsql-", extensions: (version) => `/usr/pgsql-${version}/share/extension` },
  {
    servers: "/opt/homebrew/opt",
    prefix: "postgresql@",
    extensions: (version) => `/opt/homebrew/share/postgresql@${version}/extension`,
  },
];

/** Sees that PostgreSQL with PostGIS is there, by the distribution's package when we may install it. Stops with advice when there is none to be had. */
export function requirePostgis() {
  if (findPostgis() || (install("postgresql-15-postgis-3") && findPostgis()) || (install("postgis") && findPostgis())) return;
  stop(ADVICE);
}

/** The folder of `initdb` and `pg_ctl` of a server that has PostGIS, `null` where there is none. None of its servers needs to run. */
export function findPostgis() {
  const found = PLACES.flatMap(({ servers, prefix = "", extensions }) =>
    versionsIn(servers, prefix)
      .filter((version) => existsSync(path.join(extensions(version), "postgis.control")))
      .map((version) => path.join(servers, prefix + version, "bin")),
  );
  return found.find((folder) => existsSync(path.join(folder, "initdb"))) ?? null;
}

function versionsIn(folder, prefix) {
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  return versions.filter((version) => /^\d+$/.test(version)).sort((a, b) => Number(b) - Number(a));
}
