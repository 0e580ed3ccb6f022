import { REFERENCE_KINDS, STANCES } from "../story/schema";
import type { Claim, Reference } from "../story/story";
import { intervalOf } from "../time/interval";
import type { Fields } from "./fields";
import { slug } from "./slug";

/** The references of an event and how each stands to it: columns with one value for each reference, in step. At least one. */
export function readReferences(fields: Fields): {
  readonly references: readonly Reference[];
  readonly evidence: Claim["evidence"];
} {
  const urls = fields.list("reference_urls", 2000);
  if (urls.length === 0) fields.fault("reference_urls", "", "the address of at least one reference: no claim without one");
  for (const url of urls) if (!/^https?:\/\/[^\s/]+/.test(url)) fields.fault("reference_urls", url, "an http or https address");
  const publishers = inStep(fields, "reference_publishers", urls.length, null);
  const titles = inStep(fields, "reference_titles", urls.length, "");
  const dates = inStep(fields, "reference_dates", urls.length, "");
  const languages = inStep(fields, "reference_languages", urls.length, "und");
  const kinds = inStep(fields, "reference_kinds", urls.length, "press");
  const stances = inStep(fields, "reference_stances", urls.length, "supports");
  for (const date of dates)
    if (date !== "" && intervalOf(date) === null) fields.fault("reference_dates", date, "an EDTF date such as 2020-08-18");
  for (const tag of languages) if (!/^[\w-]{1,80}$/.test(tag)) fields.fault("reference_languages", tag, "a BCP 47 tag");
  for (const kind of kinds)
    if (!isOne(REFERENCE_KINDS, kind)) fields.fault("reference_kinds", kind, `one of ${REFERENCE_KINDS.join(", ")}`);
  for (const stance of stances)
    if (!isOne(STANCES, stance)) fields.fault("reference_stances", stance, `one of ${STANCES.join(", ")}`);
  if (fields.faults.length > 0) return { references: [], evidence: [] };
  const references = urls.map((url, index): Reference => {
    const publisher = publishers[index] ?? "";
    // Two pieces of one publisher are one origin, and one value of the filter.
    const id = slug(publisher);
    return {
      id,
      publisher,
      title: titles[index] || null,
      url,
      date: dates[index] || null,
      language: languages[index] ?? "und",
      kind: (kinds[index] ?? "press") as Reference["kind"],
      origin: id,
    };
  });
  const evidence = references.map(({ id }, index) => ({
    reference: id,
    stance: (stances[index] ?? "supports") as (typeof STANCES)[number],
    locator: null,
  }));
  return { references, evidence };
}

/** A value for each reference. One for all of them may stand alone, and only alone; a blank is the usual one, where there is one. */
function inStep(fields: Fields, name: string, count: number, usual: string | null): readonly string[] {
  const given = fields.inStep(name, 500);
  const isOneForAll = given.length === 1 || (given.length === 0 && usual !== null);
  const values = isOneForAll ? Array.from({ length: count }, () => given[0] ?? "") : given;
  if (values.length !== count || (usual === null && values.includes("")))
    fields.fault(name, values.join("; "), `${count} values, one for each of reference_urls`);
  return values.map((value) => value || (usual ?? ""));
}

const isOne = (values: readonly string[], value: string): boolean => values.includes(value);
