import { withPngTexts } from "@/data/export/png-text";
import { PNG_VIEW } from "@/data/export/view-of-file";
import { loadStory } from "@/data/story/load-story";
import { keepPictures } from "./kept-pictures";
import { type MapPicture, mapPicture } from "./map-picture";
import { rasterise } from "./rasterise";
import { PUBLIC_HEADERS } from "./security-headers";
import { siteOf } from "./site";
import { QueueFullError, workQueue } from "./work-queue";

/** Half a megabyte at most for each: as many as are asked for again soon. */
const kept = keepPictures(32_000_000);
/** Drawing takes a processor for up to a second; there is other work to do. */
const inTurn = workQueue({ running: 2, waiting: 30 });
const RETRY_SECONDS = 3;

const FORMATS = {
  svg: { type: "image/svg+xml; charset=utf-8", write: async ({ draw }: MapPicture) => new TextEncoder().encode(await draw()) },
  png: { type: "image/png", write: pngOf },
} as const;

/** The map of a view as a picture, for a request to a story's `map.svg` or `map.png`. */
export async function pictureResponse(
  request: Request,
  params: Promise<{ lang: string; story: string }>,
  format: keyof typeof FORMATS,
): Promise<Response> {
  const { lang, story: id } = await params;
  const story = await loadStory(id);
  if (!story?.languages.includes(lang)) return new Response(null, { status: 404, headers: PUBLIC_HEADERS });
  const { searchParams } = new URL(request.url);
  const picture = mapPicture(story, lang, searchParams, siteOf(request));
  const { type, write } = FORMATS[format];
  try {
    const { bytes, etag } = await kept(`${format} ${picture.key}`, () => inTurn(() => write(picture)));
    const headers = {
      ...PUBLIC_HEADERS,
      "Content-Type": type,
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'",
      "Cache-Control": "public, max-age=300, s-maxage=3600, stale-while-revalidate=86400",
      ETag: etag,
      // The page is what is to be found; the card is how it is shown there.
      ...(searchParams.get("card") === "1" ? {} : { "X-Robots-Tag": "noindex" }),
    };
    const isKnown = request.headers.get("if-none-match")?.includes(etag) ?? false;
    return new Response(isKnown ? null : bytes, { status: isKnown ? 304 : 200, headers });
  } catch (error) {
    if (!(error instanceof QueueFullError)) throw error;
    const headers = { ...PUBLIC_HEADERS, "Retry-After": String(RETRY_SECONDS), "Cache-Control": "no-store" };
    return new Response("Too many pictures are being drawn. Ask again in a moment.\n", { status: 503, headers });
  }
}

async function pngOf({ draw, title, licence, address }: MapPicture): Promise<Uint8Array<ArrayBuffer>> {
  return withPngTexts(await rasterise(await draw()), { Title: title, Copyright: licence, [PNG_VIEW]: address });
}
