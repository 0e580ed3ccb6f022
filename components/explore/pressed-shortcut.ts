import { isTyping } from "../state/is-typing";
import { kept } from "./kept";
import { isCharacterKey, type ShortcutId, shortcutOf } from "./shortcuts";

/** Under this the browser remembers that single characters are no commands. */
export const CHARACTER_KEYS = "character keys";
export const OFF = "off";

/** The command that a key is here and now: none while a letter goes into a field, a dialog is open, or letters are turned off. */
export function pressedShortcut(event: KeyboardEvent): ShortcutId | null {
  const shortcut = event.defaultPrevented || event.isComposing ? null : shortcutOf(event);
  if (!shortcut || document.querySelector("dialog:modal")) return null;
  if (isTyping(event) && !shortcut.isAnywhere) return null;
  return isCharacterKey(shortcut) && kept(CHARACTER_KEYS) === OFF ? null : shortcut.id;
}
