import { type OwnLayer, shownOwnFeatures } from "../state/own-data";
import { saveFile } from "./save-file";

/** Hands back what is shown of an own layer, with its look, as a file that other programs draw alike. */
export async function saveOwnLayer(layer: OwnLayer): Promise<void> {
  const { ownGeoJson } = await import("@/data/export/own-geojson");
  const features = shownOwnFeatures(layer).map(({ feature }) => feature);
  saveFile(`${layer.name}.geojson`, ownGeoJson(features, layer), "application/geo+json");
}
