import { createHash } from "node:crypto";
import { embedStyle } from "@/components/embed/frame-style";
import { escapeXml } from "@/data/export/escape-xml";
import { jsonLdText } from "@/data/linked/json-ld";
import { type Story, say } from "@/data/story/story";
import vendor from "@/data/vendor.json";
import { bootFiles } from "./boot-files";
import type { Composition } from "./compose";
import { composed } from "./composed";
import { contentSecurityPolicy } from "./csp";
import { embedBody } from "./embed-content";
import { type EmbedRequest, embedQuery, parseEmbedRequest } from "./embed-request";
import { siteUrl } from "./site";

/** A frame as a document of its own, with the policy that lets it run its one script. */
export interface EmbedDocument {
  readonly html: string;
  readonly policy: string;
}

/** What a query asks of a story, and under which key all answers are the same. */
export function embedRequest(story: Story, language: string, params: URLSearchParams) {
  const composition = composed(story, language);
  const request = parseEmbedRequest(composition.atlas, params);
  return { key: `${language} ${story.id} ${embedQuery(request)}`, write: () => write(story, composition, request) };
}

async function write(story: Story, composition: Composition, request: EmbedRequest): Promise<EmbedDocument> {
  const { embed: script, embedCss } = bootFiles();
  const { language } = composition.context;
  const { theme } = request.options;
  const style = embedStyle(vendor) + embedCss;
  const path = `/${language}/${story.id}/embed`;
  const html = [
    `<!doctype html><html lang="${language}"${theme === "auto" ? "" : ` data-theme="${theme}"`}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeXml(say(story.title, language))}</title>`,
    `<link rel="canonical" href="/${language}/${story.id}"><meta name="robots" content="noindex">`,
    // Both in one go: what the first words and the names on the picture are written in.
    ...[vendor.sans400, vendor.sans600].map(
      (url) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${url}">`,
    ),
    `<link rel="icon" href="data:,"><style>${style}</style></head><body>`,
    await embedBody(story, composition, request),
    `<script type="application/ld+json">${jsonLdText([frameNode(story, language)])}</script>`,
    `<script>${script}</script></body></html>`,
  ].join("");
  const policy = contentSecurityPolicy(path, { [path]: { scripts: [hashOf(script)], styles: [hashOf(style)] } });
  return { html, policy };
}

/** In as few words as can be: all of it is on the story's own page, which a frame is a part of. */
function frameNode(story: Story, language: string): Record<string, unknown> {
  return { "@type": "WebPage", isPartOf: { "@type": "NewsArticle", "@id": `${siteUrl()}/${language}/${story.id}` } };
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
