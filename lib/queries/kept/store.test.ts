import { describe, expect, it } from "vitest";
import { keep, keptUnder, renew } from "./store";

let keys = 0;
const newKey = () => `test ${++keys}`;
const light = () => 1;
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Something that is made when it is told to. */
function slow(value: string) {
  let made = 0;
  let finish = (_: Error | null): void => undefined;
  const make = () => {
    made += 1;
    return new Promise<string>((resolve, reject) => {
      finish = (error) => (error === null ? resolve(value) : reject(error));
    });
  };
  return { make, bytes: light, times: () => made, finish: (error: Error | null = null) => finish(error) };
}

describe("what is kept", () => {
  it("is made once, and is there with the time when its making began", async () => {
    const key = newKey();
    const before = new Date();
    const one = slow("A");
    const asked = keep(key, one);
    one.finish();
    expect([await asked, await keep(key, one), one.times()]).toEqual(["A", "A", 1]);
    expect(keptUnder(key)?.value).toBe("A");
    expect(keptUnder(key)?.at.getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  it("is made once for all who ask for it meanwhile", async () => {
    const key = newKey();
    const [one, other] = [slow("A"), slow("B")];
    const asked = [keep(key, one), keep(key, other), keep(key, other)];
    one.finish();
    expect(await Promise.all(asked)).toEqual(["A", "A", "A"]);
    expect(other.times()).toBe(0);
  });

  it("is made by the next who waits where the first one fails", async () => {
    const key = newKey();
    const [one, other] = [slow("A"), slow("B")];
    const asked = [keep(key, one), keep(key, other), keep(key, other)];
    const failed = expect(asked[0]).rejects.toThrow("its session ended");
    one.finish(new Error("its session ended"));
    await failed;
    await settled();
    other.finish();
    expect(await Promise.all(asked.slice(1))).toEqual(["B", "B"]);
    expect(other.times()).toBe(1);
  });

  it("is nobody else's when it is for who asked alone", async () => {
    const key = newKey();
    const one = { ...slow("A"), bytes: () => null };
    const other = slow("B");
    const asked = [keep(key, one), keep(key, other)];
    one.finish();
    expect(await asked[0]).toBe("A");
    expect(keptUnder(key)).toBeUndefined();
    await settled();
    other.finish();
    expect(await asked[1]).toBe("B");
  });

  it("is answered though it is too heavy to keep", async () => {
    const key = newKey();
    const heavy = { make: async () => "A", bytes: () => 2 ** 40 };
    expect([await keep(key, heavy), keptUnder(key)]).toEqual(["A", undefined]);
  });

  it("gives way to newer ones, the least recently used first", async () => {
    const [old, used, newest] = [newKey(), newKey(), newKey()];
    const third = (value: string) => ({ make: async () => value, bytes: () => 100 * 1024 * 1024 });
    await keep(old, third("old"));
    await keep(used, third("used"));
    await keep(newKey(), { make: async () => "small", bytes: light });
    keptUnder(old);
    await keep(newest, third("newest"));
    expect([old, used, newest].map((key) => keptUnder(key)?.value)).toEqual(["old", undefined, "newest"]);
  });

  it("is made of what was kept before, and stands in its place", async () => {
    const key = newKey();
    const longer = { make: async (before = "") => `${before}A`, bytes: light };
    expect([await renew(key, longer), await renew(key, longer), keptUnder(key)?.value]).toEqual([
      "A",
      "AA",
      "AA",
    ]);
    await expect(renew(key, { ...longer, make: () => Promise.reject(new Error("away")) })).rejects.toThrow(
      "away",
    );
    expect(keptUnder(key)?.value).toBe("AA");
  });
});
