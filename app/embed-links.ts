import type { Addresses } from "@/components/panel/addresses";
import { addressesOf } from "@/components/panel/addresses";
import type { LinkProps, LinkRule } from "@/components/ui/static-html";
import { type EmbedRequest, embedAddress } from "./embed-request";

/** Claims and places open in the frame; everything else is a page of its own. */
export function embedAddresses(request: EmbedRequest): Addresses {
  const { story, language } = request.view;
  return {
    ...addressesOf(story, language),
    claim: (claim) => embedAddress(request, { claim, place: null }),
    place: (place) => embedAddress(request, { claim: null, place }),
  };
}

/**
 * Links of a frame: what is not a view of it opens in a window of its own, because few pages let themselves be shown in a frame. Where
 * nothing may lead out it is plain text. A link to a chapter that is not in the text asks for it.
 *
 * @param chapters ids of those that are in the text
 */
export function embedLinks(request: EmbedRequest, chapters: ReadonlySet<string>): LinkRule {
  return (props) => {
    const { href = "" } = props;
    if (/^embed(\?|$)/.test(href)) return isOpen(props, request) ? { ...props, "data-open": "", "aria-current": "true" } : props;
    if (href.startsWith("#")) {
      const chapter = href.slice(1);
      return chapters.has(chapter) ? props : { ...props, href: embedAddress(request, {}, { chapter }) };
    }
    if (!request.options.hasLinks) return null;
    return { ...props, target: "_blank", rel: props.rel ?? "noopener" };
  };
}

function isOpen(props: LinkProps, { view: { claim, place } }: EmbedRequest): boolean {
  return (claim !== null && props["data-claim"] === claim) || (place !== null && props["data-place"] === place);
}
