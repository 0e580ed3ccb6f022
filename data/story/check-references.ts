import { intervalOf } from "../time/interval";
import type { CheckContext } from "./check-context";
import { type Fault, shown } from "./fault";

/** Rules of `references.json`: real dates, real languages, one entry for an address, and used by a claim. */
export function checkReferences({ folder, parsed }: CheckContext): Fault[] {
  const file = `${folder}/references.json`;
  const used = new Set(parsed.claims.flatMap(({ evidence }) => evidence.map(({ reference }) => reference)));
  const byUrl = new Map<string, string>();
  return parsed.references.flatMap((reference) => {
    const faults: Fault[] = [];
    const fault = (field: string, found: string, expected: string) =>
      faults.push({ file, feature: reference.id, field, found, expected });
    if (reference.date !== null && intervalOf(reference.date) === null)
      fault("date", shown(reference.date), "an EDTF date or null");
    if (!isLanguage(reference.language)) fault("language", shown(reference.language), 'a BCP 47 tag like "en" or "pt-BR"');
    const twin = byUrl.get(reference.url);
    if (twin !== undefined) fault("url", `the address of "${twin}"`, "one entry for a document");
    byUrl.set(reference.url, reference.id);
    if (!used.has(reference.id) && reference.id !== parsed.head?.article) {
      fault("id", `"${reference.id}", which no evidence names`, "a reference that a claim rests on");
    }
    return faults;
  });
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
