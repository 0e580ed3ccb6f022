import type { Parameter } from "@/data/embed/parameters";

/** A live example of the guide, by what it shows. */
export const EXAMPLES = ["story", "claim", "chapter", "element"] as const;
export type ExampleId = (typeof EXAMPLES)[number];

/**
 * What stands under a heading of the guide, in its order. Texts may have `code`, **stress** and [links](/address); `{site}` is the
 * address of the site in a code and nothing in a sentence, `{story}` that of the story in the guide's language.
 */
export type Block =
  | string
  | { readonly list: readonly string[] }
  | { readonly code: string; readonly name: string }
  | { readonly example: ExampleId; readonly title: string }
  | { readonly parameters: "view" | "frame" | "filter"; readonly title: string }
  | { readonly requests: true };

export interface Section {
  /** Of its heading. The same in all languages: who links to it may change the language. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The guide for newsrooms in one language. */
export interface GuideText {
  readonly title: string;
  readonly summary: string;
  readonly contents: string;
  readonly sections: readonly Section[];
  readonly copy: string;
  readonly copied: string;
  readonly copyRefused: string;
  readonly parameterTable: {
    readonly name: string;
    readonly values: string;
    readonly meaning: string;
    readonly usual: (value: string) => string;
    readonly several: string;
    readonly example: string;
  };
  /** By the name of the parameter. */
  readonly parameters: Readonly<Record<Parameter["name"], string>>;
  readonly requestTable: { readonly caption: string; readonly path: string; readonly when: string; readonly what: string };
  readonly when: Readonly<Record<string, string>>;
  /** Of what the manifest says in English; what is not here stands there as it is. */
  readonly what: Readonly<Record<string, string>>;
}
