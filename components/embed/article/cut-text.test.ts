// @vitest-environment jsdom
import { expect, it } from "vitest";
import { cutText, isWhole, mend } from "./cut-text";

function paragraph(text: string, ...quoted: string[]) {
  const element = document.createElement("p");
  document.body.replaceChildren(element);
  element.append(text);
  const node = element.firstChild as Text;
  const parts = quoted.map((words) => ({
    from: text.indexOf(words),
    to: text.indexOf(words) + words.length,
    span: document.createElement("span"),
  }));
  return { element, node, cut: cutText(node, parts) };
}

it("puts spans into a text and takes them out again, and the node stays the same", () => {
  const { element, node, cut } = paragraph("Soldiers took the base at Kati, close to Bamako.", "took the base", "Kati");
  expect(element.innerHTML).toBe("Soldiers <span>took the base</span> at <span>Kati</span>, close to Bamako.");
  expect(isWhole(cut)).toBe(true);
  mend(cut);
  expect(element.innerHTML).toBe("Soldiers took the base at Kati, close to Bamako.");
  expect([...element.childNodes]).toEqual([node]);
});

it.each([
  ["in the middle", "Soldiers took the base.", "took"],
  ["at the beginning", "Kati fell.", "Kati"],
])("gives way when the page writes its node anew, with the words %s", (_, text, quoted) => {
  const { element, node, cut } = paragraph(text, quoted);
  node.data = "Written anew.";
  expect(isWhole(cut)).toBe(false);
  mend(cut);
  expect(element.innerHTML).toBe("Written anew.");
});

it("gives way when the page removes its node", () => {
  const { element, node, cut } = paragraph("Soldiers took the base.", "took");
  node.remove();
  mend(cut);
  expect(element.innerHTML).toBe("");
});

it.each([
  ["Kati fell.", "Kati"],
  ["So Kati fell.", "Kati"],
])("loses no word when the page normalises its texts: %s", (text, quoted) => {
  const { element, node, cut } = paragraph(text, quoted);
  node.before("Before. ");
  element.append(" After.");
  element.normalize();
  mend(cut);
  expect(element.textContent).toBe(`Before. ${text} After.`);
  expect(element.querySelector("span")).toBeNull();
});
