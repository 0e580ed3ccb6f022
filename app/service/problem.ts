import { STATUS_CODES } from "node:http";
import { ServiceFault } from "@/data/service/fault";
import type { Answer } from "./answer";

/** What went wrong, as RFC 9457 says it. Of our own faults nothing is told but that they are ours. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly parameter?: string;
}

export function problemOf(error: unknown): Problem {
  if (!(error instanceof ServiceFault))
    return {
      title: "Internal Server Error",
      status: 500,
      detail: "The service could not answer. It is not the request's fault.",
    };
  const { status, detail, parameter } = error;
  return { title: STATUS_CODES[status] ?? "Error", status, detail, ...(parameter === null ? {} : { parameter }) };
}

export function problemAnswer(problem: Problem): Answer {
  return {
    status: problem.status,
    type: "application/problem+json",
    body: JSON.stringify(problem),
    language: "en",
    vary: ["Accept"],
    headers: problem.status === 405 ? { Allow: "GET, HEAD, OPTIONS" } : {},
  };
}
