/** As many as are asked for again soon; a picture is up to half a megabyte. */
const MOST_KEPT = 24;

const kept = new Map<string, Promise<string>>();

/** The picture under a key, drawn once however many ask for it at the same time. The one that was not asked for longest goes first. */
export function keptPicture(key: string, draw: () => Promise<string>): Promise<string> {
  const picture = kept.get(key) ?? draw();
  kept.delete(key);
  kept.set(key, picture);
  picture.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return picture;
}
