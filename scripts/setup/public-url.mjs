import { stop } from "./stop.mjs";

/** Stops when PUBLIC_URL, or SITE_URL, is set to what is no web address: a wrong link in every answer is worse than no answer. */
export function requirePublicUrl(text = process.env.PUBLIC_URL || process.env.SITE_URL) {
  if (!text || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) return;
  stop(`PUBLIC_URL is "${text}": give a web address, for example PUBLIC_URL=https://example.org npm start.`);
}
