import type { PlaceInView } from "@/data/view/place-in-view";

/** `{shown}`, `{all}` and `{count}` stand for numbers. */
export interface InViewWords {
  readonly shownOf: string;
  readonly outside: string;
}

/**
 * The HTML of a place's entry as a view shows it: how many of its claims it shows, the others folded at the end. Needs a browser.
 *
 * @param later whether the view shows what came next
 */
export function narrowed(html: string, { shown, all }: PlaceInView, later: boolean, words: InViewWords): string {
  const template = document.createElement("template");
  template.innerHTML = html;
  const { content } = template;
  const next = content.querySelector<HTMLDetailsElement>("details.entry-folded");
  if (next) next.open = later;
  if (shown.size === all) return template.innerHTML;
  const status = content.querySelector(".entry-status");
  if (status) status.textContent = words.shownOf.replace("{shown}", String(shown.size)).replace("{all}", String(all));
  const outside = [...content.querySelectorAll<HTMLElement>(".entry-related > li")].filter((item) => {
    const id = item.querySelector<HTMLElement>("[data-claim]")?.dataset.claim ?? "";
    // What came next is folded already, unless it is shown.
    return !shown.has(id) && (later || !item.closest("details"));
  });
  // Its number no longer holds once some of it is taken out.
  if (next && outside.some((item) => next.contains(item))) next.querySelector("summary > span")?.remove();
  if (outside.length > 0) content.append(folded(outside, words.outside.replace("{count}", String(outside.length))));
  for (const list of content.querySelectorAll(".entry-related:empty")) emptied(list);
  return template.innerHTML;
}

function folded(items: readonly HTMLElement[], title: string): HTMLElement {
  const details = document.createElement("details");
  details.className = "entry-folded";
  const summary = document.createElement("summary");
  summary.textContent = title;
  const list = document.createElement("ul");
  list.className = "entry-related";
  list.append(...items);
  details.append(summary, list);
  return details;
}

/** A list without entries goes, with its heading and the note that explains it. */
function emptied(list: Element): void {
  const group = list.closest(".entry-group, details");
  (group ?? list).remove();
}
