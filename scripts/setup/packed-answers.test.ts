import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { packedAnswers } from "./packed-answers.mjs";

it("asks a route for a packed body where the browser can read it, and gives the packing its own name back", async () => {
  const asked: unknown[] = [];
  const server = createServer((request, response) =>
    packedAnswers(request, response, () => {
      asked.push(request.headers["x-packing"]);
      if (request.headers["x-packing"]) response.setHeader("X-Packed", ["br"]);
      response.end();
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const encoding = (headers: Record<string, string>) =>
    new Promise((resolve) => get({ port, headers }, (answer) => resolve(answer.headers["content-encoding"])));
  expect(await encoding({ "accept-encoding": "gzip, br" })).toBe("br");
  // Nobody outside can make us send what they did not say they can read.
  expect(await encoding({ "accept-encoding": "gzip", "x-packing": "br" })).toBeUndefined();
  expect(asked).toEqual(["br", undefined]);
  server.close();
});
