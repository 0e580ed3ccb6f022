/** Long enough for a browser to have begun to write. */
const KEPT_MS = 60_000;

/** Hands a file to the browser's own way of saving. Nothing leaves the page for it. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
