import type { EventClaim } from "../events/event";
import type { ClaimRow } from "./claim-row";

/** An event as a row. Its texts are said to be in one language; names of actors stand beside their ids. */
export function eventRow(event: EventClaim, position: number, language: string): ClaimRow {
  const { facts, title, text, statusNote, precision, geometry, extent, actorNames, references, evidence } = event;
  const disputing = new Set(evidence.flatMap(({ reference, stance }) => (stance === "disputes" ? [reference] : [])));
  return {
    position,
    facts,
    precision,
    where: { geometry, extent },
    radiusMeters: extent?.meters ?? null,
    document: {
      title: { [language]: title },
      text: { [language]: text },
      ...(statusNote === null ? {} : { statusNote: { [language]: statusNote } }),
      evidence: references.map((reference, index) => ({ ...reference, ...evidence[index] })),
      ...(disputing.size > 0 ? { disputedBy: [...disputing] } : {}),
      area: "none",
      ...(actorNames.length > 0 ? { names: { actors: { [language]: actorNames } } } : {}),
    },
  };
}
