import type { BrowserContext, Page } from "@playwright/test";

/** Names of all that a page's origin has left in the browser: storage of each kind, and cookies. */
export async function keptBy(page: Page, context: BrowserContext): Promise<string[]> {
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ""),
  ]);
  return [...stored, ...(await context.cookies()).map(({ name }) => name)];
}
