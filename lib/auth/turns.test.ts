import { expect, it } from "vitest";
import { Turns } from "./turns";

it("never lets more work run at once than there are turns", async () => {
  const turns = new Turns(2);
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => turns.take(work)));
  expect([most, running]).toEqual([2, 0]);
});

it("hands the turn on when work fails", async () => {
  const turns = new Turns(1);
  const failing = turns.take(() => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect(await turns.take(async () => "next")).toBe("next");
});
