import { expect, it } from "vitest";
import { storedDay } from "./stored-day";

it("counts days from 1970, before it backwards, and puts what is no day before all of them", () => {
  expect(["1970-01-01", "1969-12-31", "2020-08-18"].map(storedDay)).toEqual([0, -1, 18_492]);
  expect(storedDay("0001-01-01")).toBeGreaterThan(storedDay("-0044-03-15"));
  expect(storedDay("2020-13-01")).toBe(storedDay(""));
});
