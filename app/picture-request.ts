import { type Bbox, bboxOf } from "@/data/geo/lng-lat";
import type { Size } from "@/data/geo/mercator";

/**
 * What stands in a picture: `full` the map with title, legend and credits, to be printed; `map` the map with a line of
 * credit, for where the words stand around it; `card` the map beside the few words that a link shows elsewhere.
 */
export type PictureForm = "full" | "map" | "card";

/**
 * What an address of a picture asks beside the view:
 * `?bbox=-9,12,-7,13&chapter=kati&width=1200&height=800&theme=dark&fonts=embedded&words=off&card=1`.
 */
export interface PictureRequest {
  readonly form: PictureForm;
  /** `null`: the frame of what is open, of the chapter, or in which the page opens. */
  readonly bbox: Bbox | null;
  /** As it is asked: it need not exist. */
  readonly chapter: string | null;
  /** In pixels: of the map alone in a full picture, of the whole picture in the others. */
  readonly size: Size;
  readonly theme: "light" | "dark";
  readonly hasFonts: boolean;
}

/** What Facebook, X, LinkedIn and the others ask for. */
export const CARD_SIZE: Size = { width: 1200, height: 630 };
const LEAST: Size = { width: 320, height: 320 };
/** Without words a map is still one at this height. */
const LEAST_MAP: Size = { width: 320, height: 180 };
/** So that nobody can ask for a drawing that keeps the server busy; with the words around it the picture stays near 2,400. */
const MOST_PX = 2000;
const USUAL: Size = { width: 1152, height: 800 };
/** Degrees: a smaller box shows nothing that the basemap knows. */
const SMALLEST_BOX = 0.05;

/** Never throws: what cannot be read is as usual, what is too large or too small is brought within bounds. */
export function parsePictureRequest(params: URLSearchParams): PictureRequest {
  const form = params.get("card") === "1" ? "card" : params.get("words") === "off" ? "map" : "full";
  return {
    form,
    bbox: boxOf(params.get("bbox")),
    chapter: params.get("chapter"),
    size: sizeOf(params, form),
    theme: params.get("theme") === "dark" ? "dark" : "light",
    hasFonts: params.get("fonts") === "embedded",
  };
}

function sizeOf(params: URLSearchParams, form: PictureForm): Size {
  if (form === "card") return CARD_SIZE;
  const least = form === "map" ? LEAST_MAP : LEAST;
  return {
    width: pixels(params.get("width"), USUAL.width, least.width),
    height: pixels(params.get("height"), USUAL.height, least.height),
  };
}

function pixels(text: string | null, usual: number, least: number): number {
  const asked = Math.round(Number(text ?? usual));
  return Number.isFinite(asked) && asked > 0 ? Math.min(Math.max(asked, least), MOST_PX) : usual;
}

function boxOf(text: string | null): Bbox | null {
  const numbers = (text ?? "").split(",").map(Number);
  const [west = 0, south = 0, east = 0, north = 0] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return null;
  const within = (value: number, most: number) => Math.min(Math.max(value, -most), most);
  const box = bboxOf([
    [within(west, 180), within(south, 85)],
    [within(east, 180), within(north, 85)],
  ]);
  return box && box[2] - box[0] >= SMALLEST_BOX && box[3] - box[1] >= SMALLEST_BOX ? box : null;
}
