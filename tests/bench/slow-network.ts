import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export interface Line {
  /** Downwards, shared by all connections. */
  readonly bitsPerSecond: number;
  readonly roundTripMs: number;
}

export interface SlowNetwork {
  readonly url: string;
  readonly close: () => void;
}

/** About one packet. Answers take the line piece by piece, so that a large one does not hold it against the others. */
const PIECE_BYTES = 1460;

/**
 * Stands before a server of this machine as a slow line: every byte waits half a round trip, a new connection one round
 * trip more, and all answers share the bandwidth. The browser's own throttling would leave out what workers fetch.
 */
export async function slowNetwork(port: number, line: Line): Promise<SlowNetwork> {
  const sockets = new Set<Socket>();
  const takeLine = sharedLine(line.bitsPerSecond);
  const halfTripMs = line.roundTripMs / 2;
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    const openedAt = performance.now() + line.roundTripMs;
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      // A browser that closes its page resets its connections: no error of the measurement.
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on("data", (chunk) => deliver(far, chunk, Math.max(openedAt, performance.now()) + halfTripMs));
    void passDown(far, near, takeLine, halfTripMs);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Resolves when a piece has gone through the line, after all that took it before. */
function sharedLine(bitsPerSecond: number): (bytes: number) => Promise<void> {
  let freeAt = 0;
  return async (bytes) => {
    freeAt = Math.max(freeAt, performance.now()) + (bytes * 8 * 1000) / bitsPerSecond;
    const wait = freeAt - performance.now();
    // Timers are good to about a millisecond: what is due sooner goes at once, and the next piece waits for both.
    if (wait > 1) await sleep(wait);
  };
}

async function passDown(from: Socket, to: Socket, takeLine: (bytes: number) => Promise<void>, halfTripMs: number): Promise<void> {
  try {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      for (let start = 0; start < chunk.length; start += PIECE_BYTES) {
        const piece = chunk.subarray(start, start + PIECE_BYTES);
        await takeLine(piece.length);
        deliver(to, piece, performance.now() + halfTripMs);
      }
    }
  } catch {
    to.destroy();
  }
}

/** Pieces of one socket are given ascending times, and timers of equal length fire in order: nothing overtakes. */
function deliver(to: Socket, piece: Buffer, at: number): void {
  setTimeout(() => to.destroyed || to.write(piece), Math.max(0, at - performance.now()));
}
