import { expect, it } from "vitest";
import { yearsInPart } from "./table-parts";

it("cuts large layers into decades and very large ones into years", () => {
  expect([0, 199_999, 200_000, 4_999_999, 5_000_000].map(yearsInPart)).toEqual([null, null, 10, 10, 1]);
});
