import { type Bbox, bboxOf } from "@/data/geo/lng-lat";
import type { Size } from "@/data/geo/mercator";

/** What an address of a picture asks beside the view: `?bbox=-9,12,-7,13&width=1200&height=800&theme=dark&fonts=embedded`. */
export interface PictureRequest {
  /** `null`: the frame in which the page opens. */
  readonly bbox: Bbox | null;
  readonly size: Size;
  readonly theme: "light" | "dark";
  readonly hasFonts: boolean;
}

const LEAST_PX = 320;
/** So that nobody can ask for a drawing that keeps the server busy; with the words around it the picture stays near 2,400. */
const MOST_PX = 2000;
const USUAL: Size = { width: 1152, height: 800 };
/** Degrees: a smaller box shows nothing that the basemap knows. */
const SMALLEST_BOX = 0.05;

/** Never throws: what cannot be read is as usual, what is too large or too small is brought within bounds. */
export function parsePictureRequest(params: URLSearchParams): PictureRequest {
  return {
    bbox: boxOf(params.get("bbox")),
    size: { width: pixels(params.get("width"), USUAL.width), height: pixels(params.get("height"), USUAL.height) },
    theme: params.get("theme") === "dark" ? "dark" : "light",
    hasFonts: params.get("fonts") === "embedded",
  };
}

function pixels(text: string | null, usual: number): number {
  const asked = Math.round(Number(text ?? usual));
  return Number.isFinite(asked) && asked > 0 ? Math.min(Math.max(asked, LEAST_PX), MOST_PX) : usual;
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
