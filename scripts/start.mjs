/** `npm start`: from a fresh clone to a served story. Node's own modules only, until the dependencies are there. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { installDependencies, requireNode } from "./setup/dependencies.mjs";
import { sourceHash } from "./setup/source-hash.mjs";
import { stop } from "./setup/stop.mjs";

const STAMP = ".next/dateline-build";

requireNode();
const port = readPort(process.env.PORT ?? "3000");
if (!(await isFree(port))) stop(takenMessage(port));
installDependencies();
if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== sourceHash()) {
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
const { serve } = await import("./serve.mjs");
const { url, close } = await serve({ port }).catch((error) =>
  stop(error.code === "EADDRINUSE" ? takenMessage(port) : String(error)),
);
process.stdout.write(`Dateline is at ${url}\n`);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => close().then(() => process.exit(0)));

function readPort(text) {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  return stop(`PORT is "${text}": give a number from 1 to 65535, for example PORT=3001 npm start.`);
}

function isFree(number) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(number, () => probe.close(() => resolve(true)));
  });
}

function takenMessage(number) {
  return `Port ${number} is taken: stop what uses it, or choose another, for example PORT=${number + 1} npm start.`;
}
