import { inLanguage } from "../ui/words/in-language";

/** Words that only a picture has, in one language: what the page says by other means. */
export interface PictureWords {
  readonly scaleAt: (lat: string) => string;
  readonly sources: (publishers: string, more: string | null) => string;
  readonly borders: string;
  readonly licence: (licence: string, version: string, date: string) => string;
  /** The whole credit in one line, for a small picture. */
  readonly creditLine: (licence: string) => string;
  /** What has to stand beside a claim, after the words that announce it. */
  readonly beside: (announced: string, title: string) => string;
}

const en: PictureWords = {
  scaleAt: (lat) => `at ${lat}`,
  sources: (publishers, more) => `Sources: ${publishers}${more === null ? "" : ` and ${more} more`}.`,
  borders: "Borders: Natural Earth. Dashed lines are disputed.",
  licence: (licence, version, date) => `Dateline, version ${version} of ${date}. ${licence}.`,
  creditLine: (licence) => `Dateline, ${licence}. Borders: Natural Earth.`,
  beside: (announced, title) => `${announced}: ${title}.`,
};

const fr: PictureWords = {
  scaleAt: (lat) => `à ${lat}`,
  sources: (publishers, more) => `Sources : ${publishers}${more === null ? "" : ` et ${more} autres`}.`,
  borders: "Frontières : Natural Earth. Les tirets signalent un tracé contesté.",
  licence: (licence, version, date) => `Dateline, version ${version} du ${date}. ${licence}.`,
  creditLine: (licence) => `Dateline, ${licence}. Frontières : Natural Earth.`,
  beside: (announced, title) => `${announced} : ${title}.`,
};

export const pictureWords = (language: string): PictureWords => inLanguage({ en, fr }, language);
