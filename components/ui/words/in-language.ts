/** What is said in a language: that of a table of words, English where it has none. */
export function inLanguage<Said>(all: Readonly<Record<"en", Said>> & Readonly<Record<string, Said>>, language: string): Said {
  return all[language] ?? all.en;
}
