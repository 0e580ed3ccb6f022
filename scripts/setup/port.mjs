import { createServer } from "node:net";
import { stop } from "./stop.mjs";

/** The port that PORT asks for, 3000 without it. Stops when it is none. */
export function readPort(text = process.env.PORT ?? "3000") {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  return stop(`PORT is "${text}": give a whole number from 1 to 65535, for example PORT=3001 npm start.`);
}

/** Stops unless the port can be had. Asked before the build, so that nobody waits for a build that cannot be served. */
export async function requireFreePort(port) {
  // Some systems let a server take all addresses while another already has 127.0.0.1, and answers there in its place.
  for (const host of [undefined, "127.0.0.1"]) {
    const error = await listenError(port, host);
    if (error) stop(portMessage(port, error));
  }
}

/** One line on why listening failed, and what to do. */
export function portMessage(port, error) {
  const other = port < 65_535 ? port + 1 : 3000;
  const mend = `choose another, for example PORT=${port < 1024 ? 3000 : other} npm start`;
  if (error.code === "EADDRINUSE") return `Port ${port} is taken: stop what uses it or ${mend}`;
  if (error.code === "EACCES") return `Port ${port} needs rights that this user lacks: ${mend}`;
  return `Port ${port} cannot be used (${error.message}): ${mend}`;
}

function listenError(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}
