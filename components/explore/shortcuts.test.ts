import { describe, expect, it } from "vitest";
import { type KeyPress, shortcutOf, shortcuts } from "./shortcuts";

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});
const isLetter = (key: string) => key.toLowerCase() !== key.toUpperCase();

describe("the shortcuts", () => {
  it("do not collide: each key of each of them is that shortcut and no other", () => {
    for (const { id, keys, isCommand = false, isShift = false } of shortcuts)
      for (const key of keys)
        expect(shortcutOf(press(isShift ? key.toUpperCase() : key, { ctrlKey: isCommand, shiftKey: isShift }))?.id).toBe(id);
  });

  it("are written small, and ask for Shift with letters only", () => {
    for (const { keys, isShift } of shortcuts) {
      expect(keys).toBe(keys.toLowerCase());
      if (isShift) expect([...keys].every(isLetter)).toBe(true);
    }
  });

  it("leave the browser its own: no letter with Ctrl but those that pages commonly take", () => {
    expect(new Set(shortcuts.filter(({ isCommand }) => isCommand).map(({ keys }) => keys))).toEqual(new Set(["k", "z"]));
  });

  it("are the same with Ctrl and with Cmd, and under caps lock", () => {
    expect(shortcutOf(press("k", { metaKey: true }))?.id).toBe("palette");
    expect(shortcutOf(press("E"))?.id).toBe("mode");
  });

  it("ask nothing of Shift where a keyboard needs it for the character", () => {
    expect(shortcutOf(press("/", { shiftKey: true }))?.id).toBe("search");
    expect(shortcutOf(press("1", { shiftKey: true }))?.id).toBe("tool");
    expect(shortcutOf(press("?", { shiftKey: true }))?.id).toBe("keys");
  });

  it("are not what Alt makes, nor keys with a name", () => {
    expect(shortcutOf(press("k", { ctrlKey: true, altKey: true }))).toBeNull();
    expect(shortcutOf(press("End"))).toBeNull();
  });
});
