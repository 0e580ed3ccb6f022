import { afterEach, describe, expect, it, vi } from "vitest";
import { answerService } from "@/app/service/answer-service";
import type { FeatureStore } from "@/data/service/store";
import { stories } from "./service";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe("a store that fails", () => {
  it("is our own fault: the reader is told that, and nothing of what it was; the log has it with the request's name", async () => {
    vi.stubEnv("LOG", "json");
    const written = vi.spyOn(console, "error").mockImplementation(() => {});
    const fail = () => Promise.reject(new Error("connect ECONNREFUSED secret-host:5432"));
    const store: FeatureStore = { collections: fail, items: fail, item: fail, tile: fail };
    for (const accept of ["application/json", "text/html"]) {
      const request = new Request("http://localhost:3000/api/collections", { headers: { accept, "x-request-id": "request-1" } });
      const answer = await answerService(["collections"], request, { store, stories }, "http://localhost:3000");
      expect(answer.status).toBe(500);
      expect(String(answer.body)).not.toContain("secret-host");
    }
    expect(JSON.parse(String(written.mock.calls[0]?.[0]))).toMatchObject({
      level: "error",
      id: "request-1",
      message: expect.stringContaining("ECONNREFUSED"),
    });
  });
});
