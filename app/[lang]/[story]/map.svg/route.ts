import { pictureResponse } from "@/app/picture-response";

/** The map of a view as a picture: `/en/mali-2020/map.svg?status=disputed&bbox=-9,12,-7,13`. Parameters as in `picture-request.ts`. */
export function GET(request: Request, { params }: { params: Promise<{ lang: string; story: string }> }): Promise<Response> {
  return pictureResponse(request, params, "svg");
}
