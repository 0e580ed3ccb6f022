/** `npm run verify -- OUT`: whether an exported folder is as it was written. Names every file that is missing, changed or extra. */
import { verifyCopy } from "./copy/manifest";
import { requireNode } from "./setup/dependencies.mjs";
import { stop } from "./setup/stop.mjs";

const MOST_NAMED = 1000;

requireNode();
const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0) stop("Name the folder: npm run verify -- OUT");
const { missing, changed, extra } = await verifyCopy(folder).catch((error: Error) => stop(error.message));
const lines = Object.entries({ missing, changed, extra }).flatMap(([what, files]) => files.map((file) => `${what}: ${file}`));
if (lines.length === 0) process.stdout.write(`${folder}: every file is as it was exported\n`);
else {
  const rest = lines.length - MOST_NAMED;
  process.stderr.write([...lines.slice(0, MOST_NAMED), ...(rest > 0 ? [`and ${rest} more`] : []), ""].join("\n"));
  stop(`${folder}: ${missing.length} missing, ${changed.length} changed, ${extra.length} extra. Export it again.`);
}
