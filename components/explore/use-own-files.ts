"use client";

import { useCallback } from "react";
import { type FileView, viewsOfFile } from "@/data/export/view-of-file";
import { cameraBbox, cameraOfHash } from "@/data/geo/camera-bbox";
import { FileFault, MOST_BYTES, type OwnFile } from "@/data/import/own-file";
import { knownOf, parseView } from "@/data/view/view";
import { addOwnLayer } from "../state/own-data";
import { send } from "../state/signals";
import { placed } from "../state/site";
import { useView } from "../state/view-provider";
import { frameOwn } from "./frame-own";
import { type OwnNotice, publishNotices } from "./own-notices";

/** Our files say their view at the start. */
const START_BYTES = 300_000;

/** What is done with files that somebody brings: one of ours brings its view back, any other becomes a layer. */
export function useOwnFiles(): {
  readonly take: (files: readonly File[]) => Promise<void>;
  /** Makes a layer of a file, also of one of ours. */
  readonly add: (file: File) => Promise<void>;
} {
  const { atlas, go } = useView();
  const restore = useCallback(
    ({ path, query, hash }: FileView) => {
      const { language: _, story: __, isEmbed: ___, ...view } = parseView(path, query, knownOf(atlas, false));
      go(view);
      const camera = cameraOfHash(hash);
      const free = document.querySelector("[data-free]")?.getBoundingClientRect();
      if (camera && free) send("frame", { bbox: cameraBbox(camera, free) });
    },
    [atlas, go],
  );
  const add = useCallback(async (file: File) => publishNotices([await added(file)]), []);
  const take = useCallback(
    async (files: readonly File[]) => {
      const notices: OwnNotice[] = [];
      for (const file of files) {
        publishNotices([...notices, { kind: "reading", file: file.name }]);
        const start = new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer());
        const folder = new URL(placed(`/${atlas.language}/${atlas.story}/data/`), window.location.origin).href;
        const view = viewsOfFile(start, folder).find(({ story }) => story === atlas.story);
        if (view) {
          restore(view);
          notices.push({ kind: "restored", file: file.name, content: file });
        } else notices.push(await added(file));
      }
      publishNotices(notices);
    },
    [atlas.language, atlas.story, restore],
  );
  return { take, add };
}

/** Reads a file and puts it on the map. Never throws: what is wrong is the notice. */
async function added(file: File): Promise<OwnNotice> {
  try {
    // Before it is read: a file of some gigabytes would take the page down.
    if (file.size > MOST_BYTES) throw new FileFault({ code: "too-large", count: MOST_BYTES });
    const { readFile } = await import("@/data/import/read-file");
    const own: OwnFile = await readFile(file.name, new Uint8Array(await file.arrayBuffer()), parseXml);
    addOwnLayer(own);
    frameOwn(own.features);
    return { kind: "added", file: file.name, count: own.features.length, warnings: own.warnings };
  } catch (error) {
    if (error instanceof FileFault) return { kind: "fault", file: file.name, remark: error.remark };
    console.warn("A file could not be read:", error);
    return { kind: "fault", file: file.name, remark: { code: "unknown-format" } };
  }
}

/** The browser's own parser, which fetches nothing and puts its fault into the document. */
function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, "application/xml");
  const fault = document.querySelector("parsererror");
  if (fault) throw new Error(fault.textContent ?? "");
  return document;
}
