import { type EmbedOptions, formatEmbedOptions } from "../view/embed-options";
import type { KnownLayer } from "../view/layers";
import { formatView, type View } from "../view/view";
import { pictureSize, type SnippetSize } from "./snippet-size";

/** What an embed's addresses are made from: what it shows, how, and how large. */
export interface Embedded {
  readonly view: View;
  readonly options: EmbedOptions;
  readonly size: SnippetSize;
}

/** The frame, the same view on the story's page, and the same as a picture: three addresses that say one thing. */
export function embedAddresses(
  { view, options, size }: Embedded,
  layers: readonly KnownLayer[],
): { frame: string; story: string; picture: string } {
  const [path = "", query = ""] = formatView({ ...view, isEmbed: true }, { layers }).split("?");
  const asked = query === "" ? [] : [query];
  const story = formatView({ ...view, isEmbed: false }, { layers });
  const { width, height } = pictureSize(size);
  return {
    frame: withQuery(path, [...asked, ...formatEmbedOptions(options)]),
    story: options.chapter === null ? story : `${story}#${options.chapter}`,
    picture: withQuery(path.replace(/embed$/, "map.png"), [
      ...asked,
      ...(options.chapter === null ? [] : [`chapter=${options.chapter}`]),
      ...(options.theme === "dark" ? ["theme=dark"] : []),
      `width=${width}`,
      `height=${height}`,
      // The words around it are the alternative text here.
      "words=off",
    ]),
  };
}

function withQuery(path: string, parts: readonly string[]): string {
  return parts.length === 0 ? path : `${path}?${parts.join("&")}`;
}
