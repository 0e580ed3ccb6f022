/** `npm start`: from a fresh clone to a served story. Node's own modules only, until the dependencies are there. */
import { installDependencies, requireNode } from "./setup/dependencies.mjs";
import { requireBuild } from "./setup/fresh-build.mjs";
import { readPort, requireFreePort } from "./setup/port.mjs";
import { requireAncestors } from "./setup/require-ancestors.mjs";

requireNode();
requireAncestors();
await requireFreePort(readPort());
installDependencies();
requireBuild();
const { serveUntilStopped } = await import("./serve.mjs");
await serveUntilStopped();
