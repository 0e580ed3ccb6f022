import { expect, test } from "@playwright/test";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

/** Each page in the language that says most there. */
const PAGES = [
  "/",
  "/fr/mali-2020/kati-base-seized",
  "/en/mali-2020/record",
  "/fr/mali-2020/sources",
  "/en/mali-2020/corrections",
  "/en/mali-2020/countries/mli",
  "/en/mali-2020/embed?claim=kati-base-seized",
  "/nowhere",
  "/en/mali-2020/no-such-claim",
];

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:standard"], elements: ["html5"] }));

for (const path of PAGES) {
  test(`the page ${path} is valid HTML`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    const { results } = await validator.validateString(html);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    );
    expect(faults).toEqual([]);
  });
}
