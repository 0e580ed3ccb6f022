import type { Names } from "../story/names";
import type { Facet } from "./filter";
import type { NameOf } from "./sentence";

/** What the names of values are taken from, in one language. */
export interface NameSources {
  /** Before they have come, ids stand for themselves. */
  readonly names: Names | undefined;
  readonly status: Readonly<Record<string, string>>;
  /** What is known of an agreement's text. */
  readonly agreement: Readonly<Record<string, string>>;
  readonly kindOfSource: Readonly<Record<string, string>>;
  readonly places: readonly { readonly id: string; readonly name: string }[];
}

/** How the values of every facet are called in a language. */
export function nameOfIn({ names, status, agreement, kindOfSource, places }: NameSources, language: string): NameOf {
  const tables: Record<Exclude<Facet, "lang">, Readonly<Record<string, string>>> = {
    status: lowered(status),
    kind: lowered(names?.kinds ?? {}),
    agreement,
    actor: names?.actors ?? {},
    country: names?.countries ?? {},
    at: Object.fromEntries(places.map(({ id, name }) => [id, name])),
    outlet: kindOfSource,
    source: Object.fromEntries(
      Object.entries(names?.sources ?? {}).map(([id, { publisher, date }]) => [id, date ? `${publisher}, ${date}` : publisher]),
    ),
  };
  const languages = new Intl.DisplayNames([language], { type: "language", fallback: "code" });
  return (facet, value) => (facet === "lang" ? languageName(languages, value) : (tables[facet][value] ?? value));
}

/** Inside a sentence, what is no name begins small. */
function lowered(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, text.charAt(0).toLowerCase() + text.slice(1)]));
}

function languageName(languages: Intl.DisplayNames, tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    // Not a BCP 47 tag: shown as the reference has it.
    return tag;
  }
}
