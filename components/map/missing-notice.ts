/**
 * Says over a frame's map which layers did not come, with a button that asks for them again. A notice of its own, and not a line of the
 * frame's script: only a map that is open can miss a layer, and a frame is to weigh nothing for it before.
 */
export function missingNotice(
  region: Element,
  words: { readonly notLoaded: string; readonly tryAgain: string },
  onAgain: () => void,
): (titles: readonly string[]) => void {
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "status");
  // The frame's own notice stands at the top.
  notice.style.cssText = "top:auto;bottom:12px";
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = words.tryAgain;
  again.style.cssText = "padding:3px 4px;font-weight:600;text-decoration:underline";
  again.addEventListener("click", onAgain);
  return (titles) => {
    if (titles.length === 0) return notice.remove();
    notice.replaceChildren(`${words.notLoaded} ${titles.join(", ")}. `, again);
    region.append(notice);
  };
}
