/**
 * Start and end of an EDTF date for vocabularies that know ISO 8601 only. What is approximate or uncertain has none: without its
 * sign it would be said as if it were known.
 */
export function isoDates(when: string | null): { readonly startDate?: string; readonly endDate?: string } {
  const [start = "", end] = (when ?? "").split("/");
  const isPlain = (date: string) => /^\d{4}(-\d{2}){0,2}$/.test(date);
  if (!isPlain(start) || (end !== undefined && !isPlain(end))) return {};
  return end === undefined ? { startDate: start } : { startDate: start, endDate: end };
}
