import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { stop } from "./stop.mjs";

const SERVER = fileURLToPath(new URL("../serve.mjs", import.meta.url));
const MOST = 256;

/** How many processes WORKERS asks for, 1 without it; `auto` is one for each core. Stops when it is no number. */
export function readWorkers(text = process.env.WORKERS || "1") {
  if (text === "auto") return availableParallelism();
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= MOST) return count;
  return stop(`WORKERS is "${text}": give the number of server processes, 1 to ${MOST}, or auto for one for each core.`);
}

/** Whether this process is one of those that `runWorkers` has started. */
export const { isWorker } = cluster;

/**
 * Starts so many servers that share one port, and another one in the place of each that dies. Asked to stop, it passes that on
 * and ends after the last of them.
 *
 * @param {number} count
 * @param {() => void} onListening called once, when all of them can be asked
 * @returns {Promise<number>} the exit code, when all are gone: 1 when one of them could not even start
 */
export function runWorkers(count, onListening) {
  cluster.setupPrimary({ exec: SERVER, args: [] });
  const listening = new Set();
  let isStopping = false;
  let code = 0;
  const stopAll = () => {
    isStopping = true;
    for (const worker of Object.values(cluster.workers)) worker.process.kill("SIGTERM");
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stopAll);
  cluster.on("listening", ({ id }) => {
    listening.add(id);
    if (listening.size === count) onListening();
  });
  return new Promise((resolve) => {
    cluster.on("exit", ({ id, process: { pid } }, exitCode, signal) => {
      if (!isStopping && listening.has(id)) {
        process.stderr.write(`The server process ${pid} has ended (${signal ?? exitCode}): another one takes its place.\n`);
        cluster.fork();
      } else if (!isStopping) {
        // It has said why.
        code = 1;
        stopAll();
      }
      if (isStopping && Object.keys(cluster.workers).length === 0) resolve(code);
    });
    for (let turn = 0; turn < count; turn++) cluster.fork();
  });
}
