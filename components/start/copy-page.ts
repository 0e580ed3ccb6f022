/**
 * Stands first in the head of every page of a copy of the site, and finds out where the copy stands: the page knows its own path within the
 * site, so that what its address has in front is the copy's place on its host. All other scripts go by that (`components/state/site.ts`).
 */
import { holdLinks } from "../state/site";

const { documentElement: root } = document;
/** `/en/mali-2020/kati-base-seized`; `/` for the page at the root of the copy. */
const own = (root.dataset.copy ?? "/").replace(/\/$/, "");
const here = location.pathname.replace(/(index\.html|\/)$/, "").replace(/\/$/, "");
// A host may show a page under a name of its own: then what is known is how deep it lies.
const depth = own.split("/").length - 1;
const isOwn = here.endsWith(own);
const base = isOwn
  ? here.slice(0, here.length - own.length)
  : new URL(`./${"../".repeat(depth)}`, location.href).pathname.slice(0, -1);

root.dataset.base = base;
// Where Next's scripts look for one another.
Object.assign(window, { TURBOPACK_CHUNK_BASE_PATH: `${base}/_next/` });
// Some hosts answer without the slash at the end: links further down are written from the page as a folder.
if (isOwn && location.protocol !== "file:" && location.pathname !== `${base}${own}/`)
  history.replaceState(history.state, "", `${base}${own}/${location.search}${location.hash}`);
const { href } = location;
document.addEventListener("DOMContentLoaded", () => holdLinks(document, href));
