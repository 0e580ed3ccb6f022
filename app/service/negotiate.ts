/** The forms in which a resource is given. */
export type Form = "json" | "html";

/** What of a request decided: a shared cache has to know. */
export interface Chosen<Value> {
  readonly value: Value;
  /** The header that was asked, `null` when the address said it. */
  readonly header: string | null;
}

/** `f` in the query, else the form that `Accept` prefers; JSON where it has no preference. */
export function chosenForm(f: string | null, headers: Headers): Chosen<Form> {
  if (f === "json" || f === "html") return { value: f, header: null };
  const accepted = weighted(headers.get("accept"));
  const html = Math.max(weightOf(accepted, ["text/html", "application/xhtml+xml"]), 0);
  const json = weightOf(accepted, ["application/json", "application/geo+json", "application/schema+json", "application/*"]);
  return { value: html > Math.max(json, 0) ? "html" : "json", header: "Accept" };
}

/** `language` in the query, else the first of our languages that `Accept-Language` prefers. */
export function chosenLanguage(asked: string | null, headers: Headers, languages: readonly string[]): Chosen<string> {
  if (asked !== null && languages.includes(asked)) return { value: asked, header: null };
  const accepted = weighted(headers.get("accept-language"));
  const [best] = languages
    .map((tag) => ({ tag, weight: weightOf(accepted, [tag]) || weightOf(shortened(accepted), [tag]) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return { value: best?.tag ?? languages[0] ?? "en", header: "Accept-Language" };
}

type Weighted = ReadonlyMap<string, number>;

/** Names of a header with their weights (RFC 9110 §12.4.2). What cannot be read is left out. */
function weighted(header: string | null): Weighted {
  const weights = new Map<string, number>();
  for (const part of (header ?? "").slice(0, 1000).split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    const quality = parameters.find((text) => text.startsWith("q="))?.slice(2);
    const weight = quality === undefined ? 1 : Number(quality);
    if (name !== "" && weight >= 0 && weight <= 1) weights.set(name, Math.max(weights.get(name) ?? 0, weight));
  }
  return weights;
}

function weightOf(accepted: Weighted, names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => accepted.get(name.toLowerCase()) ?? 0));
}

/** `fr-CH` asks for French too. */
function shortened(accepted: Weighted): Weighted {
  const short = new Map<string, number>();
  for (const [tag, weight] of accepted) {
    const [main = tag] = tag.split("-");
    short.set(main, Math.max(short.get(main) ?? 0, weight));
  }
  return short;
}
