import { pictureResponse } from "@/app/picture-response";

/** The same picture in pixels, for who cannot show an SVG: `/fr/mali-2020/map.png?claim=kati-base-seized&card=1`. */
export function GET(request: Request, { params }: { params: Promise<{ lang: string; story: string }> }): Promise<Response> {
  return pictureResponse(request, params, "png");
}
