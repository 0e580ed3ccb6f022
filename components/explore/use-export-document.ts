"use client";

import type { ExportDocument, ExportHead, ServedFeature } from "@/data/export/export-document";
import { WHOLE_QUERY } from "@/data/service/layer-queries";
import { fetchFeatures } from "../state/fetch-features";
import { layerAddress } from "../state/layer-address";
import { placed } from "../state/site";
import { useView } from "../state/view-provider";
import { useWorkbench } from "./workbench-context";

/** What files are made from: what is said of the whole at once, the claims with their geometry when a file is asked for. */
export function useExportDocument(): {
  readonly head: ExportHead;
  readonly documentOf: () => Promise<ExportDocument>;
} {
  const { view, atlas, addressOf } = useView();
  const { sentence, matching, names, nameOf, language } = useWorkbench();
  const camera = /^#map=/.test(window.location.hash) ? window.location.hash : "";
  const { origin } = window.location;
  const head: ExportHead = {
    view: `${origin}${addressOf({})}${camera}`,
    shown: sentence,
    story: atlas.story,
    title: atlas.title,
    version: names?.version ?? "",
    licence: names?.licence ?? "",
    language,
    exported: new Date().toISOString().slice(0, 10),
  };
  const documentOf = async () => {
    const [{ exportDocument }, ...layers] = await Promise.all([
      import("@/data/export/export-document"),
      ...view.layers.map((layer) => fetchLayer(atlas.story, layer)),
    ]);
    const shown = matching.shown.map(({ id }) => id);
    return exportDocument(head, layers.flat(), shown, {
      nameOf,
      layerTitle: (id) => atlas.layers.find((layer) => layer.id === id)?.title ?? id,
      claimAddress: (id) => origin + placed(`/${language}/${atlas.story}/${id}`),
    });
  };
  return { head, documentOf };
}

async function fetchLayer(story: string, layer: string): Promise<readonly ServedFeature[]> {
  return (await fetchFeatures(layerAddress(`${story}.${layer}`, "whole", WHOLE_QUERY))) as unknown as ServedFeature[];
}
