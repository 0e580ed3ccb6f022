import { STATUS_CODES } from "node:http";
import { ServiceFault, StoreUnavailable } from "@/data/service/fault";
import type { Answer } from "./answer";

/** What went wrong, as RFC 9457 says it. Of our own faults nothing is told but that they are ours. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly parameter?: string;
}

/** Seconds after which what is not there now may be asked for again. */
const RETRY_AFTER = 5;

export function problemOf(error: unknown): Problem {
  if (error instanceof StoreUnavailable)
    return {
      title: "Service Unavailable",
      status: 503,
      detail: `The claims cannot be reached at present. Ask again in ${RETRY_AFTER} seconds.`,
    };
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
    headers: problemHeaders(problem),
  };
}

export function problemHeaders({ status }: Problem): Readonly<Record<string, string>> {
  if (status === 405) return { Allow: "GET, HEAD, OPTIONS" };
  return status === 503 ? { "Retry-After": String(RETRY_AFTER) } : {};
}
