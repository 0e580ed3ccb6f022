import fc from "fast-check";
import { intervalOf } from "../time/interval";
import type { Facts } from "./match";

const DATES = [
  null,
  "2013",
  "2015",
  "2017-06",
  "2019-10-24",
  "2020-08-18",
  "2020-08-10~",
  "2018?",
  "2019-11/2020-02",
  "2015/2020",
];
const some = (values: readonly string[]) => fc.subarray([...values]);

/** Claims as they may come, for the laws of what is worked out from them. */
export const factsArbitrary: fc.Arbitrary<Facts> = fc
  .record({
    id: fc.uuid(),
    layer: fc.constantFrom("coup", "agreements", "street"),
    kind: fc.constantFrom("event", "military-cooperation"),
    status: fc.constantFrom("established", "reported", "alleged", "disputed"),
    agreement: fc.constantFrom(
      undefined,
      { text: "signed", inForce: "yes", asOf: "2020" } as const,
      { text: "draft", inForce: "no", asOf: null } as const,
    ),
    when: fc.constantFrom(...DATES),
    actors: some(["goita", "keita", "ecowas"]),
    places: some(["kati", "bamako", "sudan"]),
    countries: some(["MLI", "SDN", "RUS"]),
    outlets: some(["official", "press"]),
    languages: some(["fr", "en", "ru"]),
    sources: some(["atalayar", "rfi", "tass"]),
    independent: fc.nat(3),
    words: fc.constant(""),
    published: fc.constantFrom(null, "2019-10-25", "2020-08-19"),
    isLater: fc.boolean(),
    area: fc.constant("none" as const),
    title: fc.record({
      en: fc.constantFrom("Keïta resigns", "Keita resigns", "Élan at Kati", "elan at Kati", "A text is signed"),
    }),
  })
  .map((facts) => {
    const interval = facts.when === null ? null : intervalOf(facts.when);
    return { ...facts, from: interval?.from ?? null, to: interval?.to ?? null };
  });

export const claimsArbitrary = fc.array(factsArbitrary, { maxLength: 14 });
