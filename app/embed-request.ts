import type { Atlas } from "@/data/story/atlas";
import { type EmbedOptions, formatEmbedOptions, parseEmbedOptions } from "@/data/view/embed-options";
import { formatView, type Known, knownOf, parseView, type View } from "@/data/view/view";

/** What an address of a frame asks: a view, and how the frame stands. */
export interface EmbedRequest {
  readonly view: View;
  readonly options: EmbedOptions;
  readonly known: Known;
}

/** Never throws: nonsense asks nothing. */
export function parseEmbedRequest(atlas: Atlas, params: URLSearchParams): EmbedRequest {
  const known = knownOf(atlas, true);
  return {
    view: parseView("", params.toString(), known),
    options: parseEmbedOptions(params, new Set(atlas.chapters.map(({ id }) => id))),
    known,
  };
}

/** The query of a request without a question mark, the same for all that ask the same. */
export function embedQuery({ view, options, known }: EmbedRequest): string {
  const [, query] = formatView(view, known).split("?");
  return [...(query ? [query] : []), ...formatEmbedOptions(options)].join("&");
}

/** The address of another view of the same frame, relative to its own. */
export function embedAddress(request: EmbedRequest, change: Partial<View>, options: Partial<EmbedOptions> = {}): string {
  const query = embedQuery({
    ...request,
    view: { ...request.view, ...change },
    options: { ...request.options, ...options },
  });
  return query === "" ? "embed" : `embed?${query}`;
}
