import { expect, it } from "vitest";
import { type EventClaim, readEvent } from "../events/event";
import { valuesCheck } from "./values-check";

const factsBy = (actors: string, publishers = "Agence Alpha") => {
  const values = {
    id: "kati-1",
    title: "Shots at Kati",
    kind: "mutiny",
    status: "reported",
    lng: "-8.0719",
    lat: "12.7498",
    actors,
    reference_urls: "https://news.example/1",
    reference_publishers: publishers,
  };
  return (readEvent({ values, geometry: null }) as EventClaim).facts;
};

it("stops at the first event with one value too many, and names the column of the file", () => {
  const check = valuesCheck(2);
  check(factsBy("Army; Police"));
  check(factsBy("Police; Army", "Beta News"));
  expect(() => check(factsBy("Customs"))).toThrow(/column "actors" has more than 2 different values/);
  const other = valuesCheck(2);
  for (const publisher of ["Alpha", "Beta"]) other(factsBy("Army", publisher));
  expect(() => other(factsBy("Army", "Gamma"))).toThrow(/column "reference_publishers"/);
});
