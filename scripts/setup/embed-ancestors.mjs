/** An origin as a page's policy knows it: scheme, host (its first label may be a star), port. */
const ORIGIN = /^https?:\/\/(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+(:(\d{1,5}|\*))?$|^https?:\/\/\[[0-9a-f:]+\](:(\d{1,5}|\*))?$/i;

/**
 * Who may frame an embed, as the sources of `frame-ancestors`: everybody unless `EMBED_ANCESTORS` names origins, with spaces or commas
 * between them. Our own pages always may: they show it where it is made.
 *
 * @param {string | undefined} text the setting; `none` lets nobody else
 * @returns {string}
 * @throws Error that names the first value that is no origin: a typing error must not lock a newsroom out, or let everybody in
 */
export function embedAncestors(text = process.env.EMBED_ANCESTORS) {
  const values = (text ?? "").split(/[\s,]+/).filter((value) => value !== "");
  if (values.length === 0 || (values.length === 1 && values[0] === "*")) return "*";
  const others = values.map((value) => value.replace(/\/$/, "")).filter((value) => !/^'?(none|self)'?$/.test(value));
  const wrong = others.find((value) => !ORIGIN.test(value));
  if (wrong !== undefined)
    throw new Error(
      `EMBED_ANCESTORS names "${wrong}", which is no origin. Write origins such as https://news.example or https://*.news.example, with spaces or commas between them; * alone lets everybody frame the embed, none nobody else.`,
    );
  return ["'self'", ...new Set(others)].join(" ");
}
