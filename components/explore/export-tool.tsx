"use client";

import { useRef, useState } from "react";
import { citeInWords, toBibTex, toRis } from "@/data/export/citation";
import { GROUNDS } from "@/data/marks/grounds";
import { isCopy } from "../state/site";
import { useView } from "../state/view-provider";
import "./export.css";
import { inLanguage } from "../ui/words/in-language";
import { Citation, FormatButton, ThemeChoice } from "./export-parts";
import { fetchPicture, pictureAddress, pngOf } from "./picture-file";
import { saveFile } from "./save-file";
import { useExportDocument } from "./use-export-document";
import { usePicturedLayers } from "./use-pictured-layers";
import { type ExportWords, exportWords } from "./words/export-words";
import { useWorkbench } from "./workbench-context";

type Format = keyof ExportWords["format"];

const DATA = ["geojson", "csv", "kml"] as const;
const PICTURES = ["svg", "png"] as const;
const CITATIONS = ["bib", "ris"] as const;
const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  geojson: "application/geo+json",
  csv: "text/csv;charset=utf-8",
  kml: "application/vnd.google-earth.kml+xml",
  svg: "image/svg+xml",
  png: "image/png",
  bib: "application/x-bibtex",
  ris: "application/x-research-info-systems",
};

/** What is shown, to take away: as data, as a picture, and as a citation. */
export function ExportTool() {
  const { view, atlas } = useView();
  const { language, matching, isLoading } = useWorkbench();
  const { head, documentOf } = useExportDocument();
  const words = inLanguage(exportWords, language);
  const [theme, setTheme] = useState<"light" | "dark">("light");
  const own = usePicturedLayers();
  const [isWithOwn, setIsWithOwn] = useState(true);
  const [message, setMessage] = useState("");
  const isWriting = useRef(false);

  const picture = async (hasFonts: boolean) => {
    const svg = await fetchPicture(pictureAddress(head.view, view.claim, theme, hasFonts));
    if (own.length === 0 || !isWithOwn) return svg;
    const { withOwnLayers } = await import("@/data/export/own-picture");
    return withOwnLayers(svg, own, words.ownTitle, GROUNDS[theme]);
  };
  const contentOf = async (format: Format): Promise<string | Uint8Array<ArrayBuffer>> => {
    switch (format) {
      case "geojson":
        return (await import("@/data/export/to-geojson")).toGeoJson(await documentOf());
      case "csv":
        return (await import("@/data/export/to-csv")).toCsv(await documentOf());
      case "kml": {
        const colorOf = (layer: string) => atlas.layers.find(({ id }) => id === layer)?.color.light ?? "#625d55";
        return (await import("@/data/export/to-kml")).toKml(await documentOf(), colorOf);
      }
      case "bib":
        return toBibTex(await documentOf());
      case "ris":
        return toRis(await documentOf());
      case "svg":
        return picture(false);
      case "png":
        return pngOf(await picture(true), head);
    }
  };
  const save = async (format: Format) => {
    if (isWriting.current) return;
    isWriting.current = true;
    setMessage(words.working);
    try {
      const name = `${head.story}-${head.exported}.${format}`;
      saveFile(name, await contentOf(format), MEDIA_TYPES[format]);
      setMessage(words.saved(name));
    } catch (error) {
      console.warn("No file was written:", error);
      setMessage(words.failed);
    } finally {
      isWriting.current = false;
    }
  };

  const { length: count } = matching.shown;
  const buttons = (formats: readonly Format[], holds: string) =>
    formats.map((format) => (
      <FormatButton
        key={format}
        format={format}
        words={words}
        holds={holds}
        isDisabled={isLoading || count === 0}
        onSave={() => void save(format)}
      />
    ));
  return (
    <div className="export-tool">
      <p className="export-intro">
        {words.intro} {words.back}
      </p>
      {!isLoading && count === 0 ? <p role="alert">{words.nothing}</p> : null}
      <h3>{words.data}</h3>
      <ul>{buttons(DATA, words.claims(count))}</ul>
      {/* The picture of a view is drawn by the service. */}
      {isCopy ? null : (
        <>
          <h3>{words.picture}</h3>
          <ThemeChoice theme={theme} words={words} onChoose={setTheme} />
          {own.length > 0 ? (
            <label className="option">
              <input type="checkbox" checked={isWithOwn} onChange={() => setIsWithOwn(!isWithOwn)} data-picture-own />
              {words.withOwn(own.length)}
            </label>
          ) : null}
          <ul>{buttons(PICTURES, words.claims(count))}</ul>
        </>
      )}
      <h3>{words.citation}</h3>
      <Citation key={head.view} text={citeInWords(head, words.seen)} words={words} />
      <ul>{buttons(CITATIONS, words.entries(1 + sourcesOf(matching.shown)))}</ul>
      <p className="quiet">{words.ownNote}</p>
      <p className="export-message" role="status">
        {message}
      </p>
    </div>
  );
}

const sourcesOf = (claims: readonly { readonly sources: readonly string[] }[]) =>
  new Set(claims.flatMap(({ sources }) => sources)).size;
