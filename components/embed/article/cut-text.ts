/**
 * Spans put around parts of a page's text nodes, such that a page which keeps hold of its nodes does not notice: the node stays where it is with
 * the text up to the first span, and everything after it is ours and goes when the node is written anew.
 */
export interface Cut {
  readonly node: Text;
  /** What we left in the node. */
  readonly head: string;
  /** Spans and the texts between and behind them, each with what we put there. */
  readonly pieces: readonly { readonly node: ChildNode; readonly text: string }[];
}

/** Where a span begins and ends in the node's text, and what makes it. In order, without overlaps. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly span: HTMLElement;
}

export function cutText(node: Text, parts: readonly Part[]): Cut {
  const whole = node.data;
  const head = whole.slice(0, parts[0]?.from);
  const pieces: ChildNode[] = [];
  for (const [index, { from, to, span }] of parts.entries()) {
    span.textContent = whole.slice(from, to);
    pieces.push(span);
    const next = parts[index + 1]?.from ?? whole.length;
    if (next > to) pieces.push(node.ownerDocument.createTextNode(whole.slice(to, next)));
  }
  node.data = head;
  node.after(...pieces);
  return { node, head, pieces: pieces.map((piece) => ({ node: piece, text: piece.textContent ?? "" })) };
}

/** Nothing that we put there, and nothing that we left, has been touched since. */
export function isWhole({ node, head, pieces }: Cut): boolean {
  let last: Node = node;
  return (
    node.isConnected &&
    node.data === head &&
    pieces.every(({ node: piece, text }) => {
      const isNext = last.nextSibling === piece && piece.textContent === text;
      last = piece;
      return isNext;
    })
  );
}

/** Takes the spans out again. The words that the reader sees stay, unless the page has written or removed them itself. */
export function mend({ node, head, pieces }: Cut): void {
  const present = pieces.filter(({ node: piece }) => piece.isConnected);
  if (node.isConnected && node.data === head && present.every(({ node: piece }) => piece.parentNode === node.parentNode)) {
    node.data = head + present.map(({ node: piece }) => piece.textContent).join("");
    for (const { node: piece } of present) piece.remove();
    return;
  }
  const isMerged = !node.isConnected && present.some(({ node: piece }) => isBehindMerged(piece, head));
  for (const { node: piece, text } of present) {
    const isOurs = piece.textContent === text && !isMerged;
    if (isOurs) piece.remove();
    else piece.replaceWith(piece.textContent ?? "");
  }
}

/** `normalize()` adds the node's text to the one before and removes the node; that is no wish to remove the words behind it. */
function isBehindMerged(piece: ChildNode, head: string): boolean {
  const before = piece.previousSibling;
  return head === "" || (before?.nodeType === Node.TEXT_NODE && (before.nodeValue ?? "").endsWith(head));
}
