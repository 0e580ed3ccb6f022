import fc from "fast-check";
import { itemsParameters } from "@/data/service/parameters";
import type { Collection } from "@/data/service/store";
import { FACETS } from "@/data/view/filter";

/** So that the addresses of a request are few enough to be tried thousands of times, and strange enough. */
export const strange = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "",
    "..",
    "../..",
    "%00",
    "'; DROP TABLE claims;--",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "\r\nSet-Cookie: a=b",
    "__proto__",
    "constructor",
  ),
  fc.constantFrom("NaN", "Infinity", "-0", "1e309", "9".repeat(400), "0x10", "١٢", "null", "true"),
);
const number = fc.oneof(fc.double({ min: -400, max: 400, noNaN: true }), fc.integer());
const dateText = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc
    .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 13 }))
    .map(([year, month]) => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`),
  fc.constantFrom(
    "2020-08-18",
    "..",
    "",
    "2020-08-18T24:00:00Z",
    "2020-08-18T23:59:60Z",
    "9999-12-31T23:59:59-14:00",
    "0000-01-01T00:00:00+14:00",
  ),
);

/** A value that could be meant for a parameter. */
function meant(name: string, { values }: Collection): fc.Arbitrary<string> {
  if (name === "bbox" || name === "box") return fc.array(number, { minLength: 3, maxLength: 6 }).map((all) => all.join());
  if (name === "datetime" || name === "when")
    return fc.array(dateText, { minLength: 1, maxLength: 3 }).map((all) => all.join("/"));
  if (name === "limit" || name === "offset" || name === "refs" || name === "independent")
    return fc.integer({ min: -2, max: 12_000 }).map(String);
  if (name === "within")
    return fc
      .tuple(number, fc.constantFrom("bamako", "moscow", "-8,12", "181,91", "atlantis"))
      .map(([km, at]) => `${Math.abs(km).toFixed(1)}km:${at}`);
  if (name === "area")
    return fc
      .array(
        fc.tuple(number, number).map((pair) => pair.map((one) => one.toFixed(2)).join()),
        { maxLength: 8 },
      )
      .map((all) => all.join(";"));
  const known = FACETS.find((facet) => facet === name);
  if (known) return fc.array(fc.constantFrom(...values[known]), { minLength: 1, maxLength: 3 }).map((all) => all.join());
  return fc.constantFrom(
    "on",
    "off",
    "true",
    "certain",
    "possible",
    "json",
    "html",
    "en",
    "fr",
    "site",
    "2020-08-18",
    "status,name",
    "keïta",
  );
}

/** A query of a collection: some of what is asked could be meant, some is nonsense. */
export const strangeQuery = (collection: Collection) =>
  fc.array(
    fc
      .constantFrom(...itemsParameters(collection).map(({ name }) => name))
      .chain((name) =>
        fc.tuple(
          fc.constant(name),
          fc.oneof({ weight: 4, arbitrary: meant(name, collection) }, { weight: 1, arbitrary: strange }),
        ),
      ),
    { maxLength: 5 },
  );
