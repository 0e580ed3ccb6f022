import type { Unit } from "@/data/time/unit";

/** The words of the timeline in one language. */
export interface TimeWords {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly dateHint: string;
  readonly badDate: (text: string) => string;
  readonly step: string;
  readonly unit: Readonly<Record<Unit, string>>;
  readonly back: string;
  readonly forth: string;
  readonly play: string;
  readonly pause: string;
  readonly nearer: string;
  readonly farther: string;
  readonly toWindow: string;
  readonly wholeTime: string;
  readonly clear: string;
  readonly chart: string;
  readonly bar: (period: string, possible: string, certain: string) => string;
  readonly brush: string;
  readonly start: string;
  readonly end: string;
  readonly open: string;
  readonly undated: (count: number) => string;
  readonly tooMany: (count: string) => string;
  readonly none: string;
  readonly spans: string;
  readonly keySure: string;
  readonly keySoft: string;
}

export const timeWords: Readonly<Record<"en" | "fr", TimeWords>> = {
  en: {
    title: "Time",
    from: "From",
    to: "to",
    dateHint: "2019, 2019-10 or 2019-10-24",
    badDate: (text) => `“${text}” is not a date. Write a year, a month or a day: 2019, 2019-10 or 2019-10-24.`,
    step: "Step",
    unit: { day: "day", month: "month", year: "year" },
    back: "One step back",
    forth: "One step forward",
    play: "Play",
    pause: "Pause",
    nearer: "Show a shorter time",
    farther: "Show a longer time",
    toWindow: "Zoom to window",
    wholeTime: "Whole time",
    clear: "Clear: when",
    chart: "Claims over time",
    bar: (period, possible, certain) => `${period}: ${possible} possibly, ${certain} certainly`,
    brush: "Drag to choose a time",
    start: "First day of the window",
    end: "Last day of the window",
    open: "open",
    undated: (count) => (count === 1 ? "1 claim has no date." : `${count} claims have no date.`),
    tooMany: (count) => `${count} claims in this time: too many to show one by one. Zoom in or filter.`,
    none: "No dated claim in this time.",
    spans: "Claims in order of time",
    keySure: "certainly then",
    keySoft: "some time in it",
  },
  fr: {
    title: "Temps",
    from: "De",
    to: "à",
    dateHint: "2019, 2019-10 ou 2019-10-24",
    badDate: (text) => `« ${text} » n’est pas une date. Écrivez une année, un mois ou un jour : 2019, 2019-10 ou 2019-10-24.`,
    step: "Pas",
    unit: { day: "jour", month: "mois", year: "année" },
    back: "Un pas en arrière",
    forth: "Un pas en avant",
    play: "Lire",
    pause: "Pause",
    nearer: "Montrer une durée plus courte",
    farther: "Montrer une durée plus longue",
    toWindow: "Cadrer sur la période",
    wholeTime: "Toute la durée",
    clear: "Effacer : quand",
    chart: "Énoncés dans le temps",
    bar: (period, possible, certain) => `${period} : ${possible} peut-être, ${certain} à coup sûr`,
    brush: "Glisser pour choisir une période",
    start: "Premier jour de la période",
    end: "Dernier jour de la période",
    open: "ouvert",
    undated: (count) => (count === 1 ? "1 énoncé n’a pas de date." : `${count} énoncés n’ont pas de date.`),
    tooMany: (count) => `${count} énoncés dans cette durée : trop pour les montrer un à un. Rapprochez ou filtrez.`,
    none: "Aucun énoncé daté dans cette durée.",
    spans: "Énoncés par ordre chronologique",
    keySure: "à coup sûr à ce moment",
    keySoft: "à un moment de la période",
  },
};
