/** The faces of the frame's words and of the names on its picture: the same files as on the interactive map. */
export function embedStyle({ sans400, sans600 }: { readonly sans400: string; readonly sans600: string }): string {
  return [
    [400, sans400],
    [600, sans600],
  ]
    .map(
      ([weight, url]) =>
        `@font-face{font-family:"Noto Sans";font-weight:${weight};font-display:optional;src:url(${url}) format("woff2")}`,
    )
    .join("");
}
