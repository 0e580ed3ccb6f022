const script = (document.currentScript ?? document.querySelector('script[src$="/embed.js"]')) as HTMLScriptElement | null;

/** Where this script is from, and with it the maps that are its own. */
export const OWN_ORIGIN = new URL(script?.src || location.href).origin;

/** Adds a script of our own, with the permission that the page has given to this one. */
export function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = OWN_ORIGIN + path;
    element.nonce = script?.nonce || "";
    element.onload = () => resolve();
    element.onerror = () => reject(new Error("failed"));
    document.head.append(element);
  });
}
