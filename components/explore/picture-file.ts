import { withPngTexts } from "@/data/export/png-text";
import { PNG_VIEW } from "@/data/export/view-of-file";
import { mercatorFrame } from "@/data/geo/mercator";
import { fetched } from "../state/fetched";
import { viewport } from "../state/viewport";

/** Width of the map in a picture, and what its height may be, in CSS pixels. */
const WIDTH = 1152;
const HEIGHT = { min: 480, max: 1000 };
const MOST_PX = 2400;

/** The address of the picture of a view as it is seen now: with the part of the world that the map shows. */
export function pictureAddress(view: string, claim: string | null, theme: "light" | "dark", hasFonts: boolean): string {
  const { pathname, searchParams } = new URL(view);
  const [, language, story] = pathname.split("/");
  if (claim !== null) searchParams.set("claim", claim);
  searchParams.set("theme", theme);
  searchParams.set("width", String(WIDTH));
  const bbox = viewport.get()?.bbox;
  if (bbox) {
    const { width, height } = mercatorFrame(bbox);
    searchParams.set("bbox", bbox.map((degrees) => degrees.toFixed(3)).join(","));
    searchParams.set("height", String(Math.round(Math.min(Math.max((WIDTH * height) / width, HEIGHT.min), HEIGHT.max))));
  }
  if (hasFonts) searchParams.set("fonts", "embedded");
  return `/${language}/${story}/map.svg?${searchParams}`;
}

export async function fetchPicture(address: string): Promise<string> {
  return (await fetched(address)).text();
}

/** An SVG in pixels, twice as fine as its own where that is not too large, with texts in it. @throws when the browser cannot draw it */
export async function pngOf(svg: string, texts: { readonly title: string; readonly view: string; readonly licence: string }) {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(2, MOST_PX / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("This browser cannot write the picture.");
    const png = new Uint8Array(await blob.arrayBuffer());
    return withPngTexts(png, { Title: texts.title, Copyright: texts.licence, [PNG_VIEW]: texts.view });
  } finally {
    URL.revokeObjectURL(url);
  }
}
