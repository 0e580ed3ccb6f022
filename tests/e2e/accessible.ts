import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Holds a page, or a part of it, to all that axe asks, in both colour schemes. The dark one is asked about colours only:
 * it is the same document in other colours.
 *
 * @param within selector of the part; the whole page by default
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  // What passes is named for one element of each rule: to name them all takes as long as to look at them.
  const builder = () => new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
  const axe = () => (within === undefined ? builder() : builder().include(within));
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axe().analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axe().withRules(["color-contrast", "link-in-text-block"]).analyze();
  await page.emulateMedia({ colorScheme: "light" });
  const found = [light, dark].flatMap(({ violations }, index) =>
    violations.map(({ id, nodes }) => {
      const [node] = nodes;
      return `${index === 0 ? "" : "in the dark: "}${id}: ${node?.html.slice(0, 200)} ${node?.failureSummary?.slice(0, 200)}`;
    }),
  );
  expect(found).toEqual([]);
}
