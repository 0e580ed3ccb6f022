import { type LngLat, rounded } from "../geo/lng-lat";
import type { NameOf } from "./sentence";
import type { Space } from "./space";

/** How an area is said in one language. `west` and `east` are letters after degrees. */
interface SpaceWords {
  readonly within: (kilometers: string, center: string) => string;
  readonly box: (corner: string, opposite: string) => string;
  readonly polygon: (corners: string) => string;
  readonly west: string;
}

const WORDS: Readonly<Record<string, SpaceWords>> = {
  en: {
    within: (kilometers, center) => `within ${kilometers} km of ${center}`,
    box: (corner, opposite) => `in the rectangle from ${corner} to ${opposite}`,
    polygon: (corners) => `in a drawn area of ${corners} points`,
    west: "W",
  },
  fr: {
    within: (kilometers, center) => `à moins de ${kilometers} km de ${center}`,
    box: (corner, opposite) => `dans le rectangle de ${corner} à ${opposite}`,
    polygon: (corners) => `dans une zone dessinée de ${corners} points`,
    west: "O",
  },
};

/** An area in words, as part of a sentence: "within 200 km of Bamako". @param language BCP 47; without words of its own, English */
export function spaceWords(space: Space, language: string, nameOf: NameOf): string {
  const words = WORDS[language] ?? WORDS.en;
  if (!words) throw new Error("The English words of an area are missing.");
  const number = new Intl.NumberFormat(language === "en" ? "en-GB" : language, { maximumFractionDigits: 3 }).format;
  const position = ([lng, lat]: LngLat) =>
    `${number(rounded(Math.abs(lat), 2))}° ${lat < 0 ? "S" : "N"} ${number(rounded(Math.abs(lng), 2))}° ${lng < 0 ? words.west : "E"}`;
  switch (space.kind) {
    case "disc": {
      const { center, radiusMeters } = space;
      return words.within(number(radiusMeters / 1000), typeof center === "string" ? nameOf("at", center) : position(center));
    }
    case "box": {
      const [west, south, east, north] = space.bbox;
      return words.box(position([west, south]), position([east, north]));
    }
    case "polygon":
      return words.polygon(number(space.ring.length));
  }
}
