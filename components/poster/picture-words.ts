import { inLanguage } from "../ui/words/in-language";

/** Words that only a picture has, in one language: what the page says by other means. */
export interface PictureWords {
  readonly scaleAt: (lat: string) => string;
  readonly sources: (publishers: string, more: string | null) => string;
  readonly borders: string;
  readonly licence: (licence: string, version: string, date: string) => string;
  /** Of an agreement: drawn as an outline only. */
}

const en: PictureWords = {
  scaleAt: (lat) => `at ${lat}`,
  sources: (publishers, more) => `Sources: ${publishers}${more === null ? "" : ` and ${more} more`}.`,
  borders: "Borders: Natural Earth. Dashed lines are disputed.",
  licence: (licence, version, date) => `Dateline, version ${version} of ${date}. ${licence}.`,
};

const fr: PictureWords = {
  scaleAt: (lat) => `à ${lat}`,
  sources: (publishers, more) => `Sources : ${publishers}${more === null ? "" : ` et ${more} autres`}.`,
  borders: "Frontières : Natural Earth. Les tirets signalent un tracé contesté.",
  licence: (licence, version, date) => `Dateline, version ${version} du ${date}. ${licence}.`,
};

export const pictureWords = (language: string): PictureWords => inLanguage({ en, fr }, language);
