/**
 * The first or last day of a year, month or day as one types it.
 *
 * @returns `null` for anything else
 */
export function dayOf(text: string, end: "first" | "last"): string | null {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text.trim());
  if (!parts) return null;
  const [, year = "", month, day] = parts;
  if (day) return isDay(text.trim()) ? text.trim() : null;
  if (end === "first") return isDay(`${year}-${month ?? "01"}-01`) ? `${year}-${month ?? "01"}-01` : null;
  const last = new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0));
  const end_ = `${year}-${month ?? "12"}-${String(last.getUTCDate()).padStart(2, "0")}`;
  return isDay(end_) ? end_ : null;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
