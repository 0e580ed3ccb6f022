import { copyAddress } from "@/data/copy/copy-address";

/**
 * Where a copy of the site as a folder stands on its host, `/news/maps`, as the script in its head found out
 * (`components/start/copy-page.ts`). A served site stands at the root, and says nothing.
 */
const base = typeof document === "undefined" ? undefined : document.documentElement.dataset.base;

/** Whether there are only files behind this page, and nobody who could answer a question. */
export const isCopy = base !== undefined;

/**
 * An address of the site as this page has to ask for it, or to link to it.
 *
 * @param address from the root of the site: `/en/mali-2020/kati-base-seized?later=on`
 */
export function placed(address: string): string {
  return base === undefined ? address : base + (copyAddress(address) ?? address);
}

/** Addresses by their names, each as this page has to ask for it. */
export function placedAll<Addresses extends object>(addresses: Addresses): Addresses {
  return Object.fromEntries(Object.entries(addresses).map(([name, address]) => [name, placed(address)])) as Addresses;
}

/** The path of this page from the root of the site, as the served site writes it. */
export function sitePath(): string {
  const { pathname } = window.location;
  return base === undefined ? pathname : pathname.slice(base.length).replace(/\/$/, "") || "/";
}

/**
 * The links of a piece of a copy as whole paths. They are written from where the piece stands as a file, and are to hold wherever it
 * is shown: opening a claim changes the address, and with it what a relative link means.
 *
 * @param url address of the file
 */
export function holdLinks(root: ParentNode, url: string): void {
  for (const link of root.querySelectorAll("a[href], link[rel=icon], link[rel=alternate]")) {
    const href = link.getAttribute("href") ?? "";
    if (/^(#|\/|[a-z][a-z0-9+.-]*:)/i.test(href)) continue;
    const { pathname, search, hash } = new URL(href, url);
    link.setAttribute("href", pathname + search + hash);
  }
}
