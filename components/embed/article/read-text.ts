/** The words of an article as one text, and which text node each stretch of it is from. */
export interface Reading {
  readonly text: string;
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
}

/** Never read, never changed: what runs, what is filled in, and what is another document. */
const LEFT_ALONE = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED CANVAS SVG MATH AUDIO VIDEO FORM INPUT TEXTAREA SELECT BUTTON DATELINE-MAP".split(
    " ",
  ),
);
/** Words in different blocks are not one word. */
const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE " +
    "SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);

export function readText(root: Element): Reading {
  const nodes: { node: Text; start: number }[] = [];
  let text = "";
  const visit = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        nodes.push({ node: child as Text, start: text.length });
        text += child.nodeValue ?? "";
      } else if (child.nodeType === Node.ELEMENT_NODE && isRead(child as Element)) {
        const isBlock = BLOCKS.has(child.nodeName);
        if (isBlock) text += "\n";
        visit(child as Element);
        if (isBlock) text += "\n";
      }
    }
  };
  if (isRead(root)) visit(root);
  return { text, nodes };
}

function isRead(element: Element): boolean {
  const editable = element.getAttribute("contenteditable");
  return !LEFT_ALONE.has(element.nodeName.toUpperCase()) && (editable === null || editable === "false");
}
