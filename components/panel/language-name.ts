/** The name of a language in another: "Russian", « russe ». What the browser or server has no name for stays a tag. */
export function languageName(tag: string, language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
}
