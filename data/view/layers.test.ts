import { describe, expect, it } from "vitest";
import { formatLayers, parseLayers, switchLayer } from "./layers";

const KNOWN = ["coup", "training", "presence"].map((id) => ({ id, on: true }));

describe("layers in an address", () => {
  it("keep their order and what is left of their strength", () => {
    const choice = parseLayers("presence~40,coup", KNOWN);
    expect(choice).toEqual({ layers: ["presence", "coup"], opacity: { presence: 40 } });
    expect(formatLayers(choice, KNOWN)).toBe("presence~40,coup");
  });

  it("fall back for nonsense", () => {
    expect(parseLayers("coup~200,coup~3,no~5,training~x", KNOWN)).toEqual({ layers: ["coup", "training"], opacity: {} });
    expect(parseLayers("~,", KNOWN)).toEqual({ layers: ["coup", "training", "presence"], opacity: {} });
  });

  it("are written when one is faint, and not when all are as the story has them", () => {
    const layers = ["coup", "training", "presence"];
    expect(formatLayers({ layers, opacity: {} }, KNOWN)).toBeNull();
    expect(formatLayers({ layers, opacity: { training: 0 } }, KNOWN)).toBe("coup,training~0,presence");
  });

  it("come back where they were when one is switched off and on", () => {
    const without = switchLayer(["coup", "training", "presence"], "training", KNOWN);
    expect(without).toEqual(["coup", "presence"]);
    expect(switchLayer(without, "training", KNOWN)).toEqual(["coup", "training", "presence"]);
  });
});
