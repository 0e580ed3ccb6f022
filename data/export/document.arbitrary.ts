import fc from "fast-check";
import type { ExportDocument, ExportedClaim } from "./export-document";

export const VIEW =
  "https://dateline.example/en/mali-2020?mode=explore&layers=coup,street~40&status=alleged,disputed&q=d%C3%A9p%C3%B4t+%7B1%7D";

export const CLAIM: ExportedClaim = {
  id: "kati-base-seized",
  address: "https://dateline.example/en/mali-2020/kati-base-seized",
  title: "Mutineers take the base at Kati",
  text: 'They took "the largest base", and more.\nThen Bamako.',
  layer: "coup",
  layerTitle: "The coup",
  kind: "event",
  kindTitle: "event",
  status: "established",
  statusTitle: "established",
  agreement: null,
  agreementTitle: null,
  inForce: null,
  when: "2020-08-18",
  from: "2020-08-18",
  to: "2020-08-18",
  published: "2020-08-19",
  isLater: false,
  places: ["Kati"],
  precision: "site",
  countries: ["MLI"],
  actors: ["CNSP"],
  independent: 2,
  references: ["atalayar-2020-08-24"],
  stances: ["supports"],
  sources: ["Atalayar, 2020-08-24, https://www.atalayar.com/a"],
  geometry: { type: "Point", coordinates: [-8.07, 12.746] },
  lngLat: [-8.07, 12.746],
};

export const DOCUMENT: ExportDocument = {
  view: VIEW,
  shown: "1 of 160 claims, alleged or disputed",
  story: "mali-2020",
  title: "The coup in Mali and Russia: who says what",
  version: "1.1.1",
  licence: "CC-BY-4.0",
  language: "en",
  exported: "2026-11-25",
  claims: [CLAIM],
  references: [
    {
      id: "atalayar-2020-08-24",
      publisher: "Atalayar",
      title: "Russia & the coup {d'état}",
      url: "https://www.atalayar.com/a",
      date: "2020-08-24",
      language: "en",
      kind: "press",
      origin: "atalayar",
    },
  ],
};

export const withText = (text: string): ExportDocument => ({ ...DOCUMENT, claims: [{ ...CLAIM, title: text, text }] });
export const bytes = (text: string) => new TextEncoder().encode(text);
/** Any text that a content file may hold. */
export const anyText = fc.string({ unit: "binary" }).map((text) => text.toWellFormed());
export const tricky = fc.oneof(
  anyText,
  fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', "'", ",", ";", "a", " ", "<", "&", "{", "}") }),
);
