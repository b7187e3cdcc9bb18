import { describe, expect, it } from "vitest";
import { inDependencyOrder, OneAtATime } from "../../../emulator/session/schedule";

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("inDependencyOrder", () => {
  const items = [
    { name: "top", needs: ["left", "right"] },
    { name: "left", needs: ["base"] },
    { name: "right", needs: ["base", "elsewhere"] },
    { name: "base", needs: [] },
  ];

  it("starts nothing before what it needs is done, and gives results in the order of the items", async () => {
    const log: string[] = [];
    const results = await inDependencyOrder(items, 4, async ({ name }, needed: readonly string[]) => {
      log.push(`+${name}`);
      await pause();
      log.push(`-${name}`);
      return `${name}(${needed.join()})`;
    });
    expect(log.slice(0, 4)).toEqual(["+base", "-base", "+left", "+right"]);
    expect(log.at(-2)).toBe("+top");
    expect(results).toEqual(["top(left(base()),right(base()))", "left(base())", "right(base())", "base()"]);
  });

  it("runs no more than so many at once", async () => {
    let running = 0;
    let most = 0;
    await inDependencyOrder(
      [1, 2, 3, 4, 5].map((number) => ({ name: String(number), needs: [] })),
      2,
      async () => {
        running += 1;
        most = Math.max(most, running);
        await pause();
        running -= 1;
      },
    );
    expect(most).toBe(2);
  });

  it("lets what runs end before it throws, and starts nothing more", async () => {
    const done: string[] = [];
    const work = inDependencyOrder(items, 2, async ({ name }) => {
      if (name === "left") throw new Error("left failed");
      await pause();
      done.push(name);
    });
    await expect(work).rejects.toThrow("left failed");
    expect(done).toEqual(["base", "right"]);
  });
});

it("OneAtATime never runs two pieces of work together, also after a failure", async () => {
  const log: string[] = [];
  const queue = new OneAtATime();
  const work = (name: string, fail: boolean) =>
    queue.run(async () => {
      log.push(`+${name}`);
      await pause();
      log.push(`-${name}`);
      if (fail) throw new Error(name);
    });
  await Promise.allSettled([work("a", true), work("b", false)]);
  expect(log).toEqual(["+a", "-a", "+b", "-b"]);
});
