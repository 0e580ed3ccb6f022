import { expect, it } from "vitest";
import { QueueFullError, workQueue } from "./work-queue";

/** A task that ends when it is told to. */
function held(name: string, log: string[]) {
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const task = async () => {
    log.push(name);
    await ended;
    return name;
  };
  return { task, end };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

it("does so many tasks at once, the others in their order", async () => {
  const queue = workQueue({ running: 2, waiting: 5 });
  const log: string[] = [];
  const tasks = ["a", "b", "c", "d"].map((name) => held(name, log));
  const results = tasks.map(({ task }) => queue(task));
  await settled();
  expect(log).toEqual(["a", "b"]);
  tasks[1]?.end();
  await settled();
  expect(log).toEqual(["a", "b", "c"]);
  for (const { end } of tasks) end();
  expect(await Promise.all(results)).toEqual(["a", "b", "c", "d"]);
});

it("refuses what nobody would wait for, and takes tasks again when there is room", async () => {
  const queue = workQueue({ running: 1, waiting: 1 });
  const log: string[] = [];
  const [first, second] = [held("a", log), held("b", log)];
  const results = [queue(first.task), queue(second.task)];
  await expect(queue(async () => "c")).rejects.toBeInstanceOf(QueueFullError);
  first.end();
  second.end();
  await Promise.all(results);
  expect(await queue(async () => "d")).toBe("d");
});

it("goes on after a task that failed", async () => {
  const queue = workQueue({ running: 1, waiting: 1 });
  await expect(queue(() => Promise.reject(new Error("torn")))).rejects.toThrow("torn");
  expect(await queue(async () => "next")).toBe("next");
});
