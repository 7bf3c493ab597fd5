import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Lock, whileLocked } from "./lock";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  path = join(folder, "it's #1 %20 $x.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Another process that holds the lock until it is killed. */
async function holder() {
  const script = `new (require("node:sqlite").DatabaseSync)(process.argv[1]).exec("BEGIN EXCLUSIVE"); console.log("held"); setInterval(() => {}, 1000)`;
  const child = spawn(process.execPath, ["-e", script, path], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

describe("a lock", () => {
  it("is held by several who share it, or by one alone", () => {
    const [one, other] = [new Lock(path), new Lock(path)];
    expect([one.take("shared"), other.take("shared"), one.take("alone")]).toEqual([true, true, false]);
    expect(other.take("alone")).toBe(true);
    expect(one.take("shared")).toBe(false);
    other.release();
    expect(one.take("shared")).toBe(true);
    one.release();
  });

  it("is gone with a holder that is killed, and needs no space", async () => {
    const child = await holder();
    const lock = new Lock(path);
    expect(lock.take("alone")).toBe(false);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(lock.take("alone")).toBe(true);
    expect([statSync(path).size, existsSync(`${path}-journal`)]).toEqual([0, false]);
    lock.release();
  });

  it.each(["", String(process.ppid), "what an older release wrote"])(
    "does not wait for a file that says %j",
    (text) => {
      writeFileSync(path, text);
      const lock = new Lock(path);
      expect(lock.take("alone")).toBe(true);
      lock.release();
    },
  );

  it("says at once where there is no place for it", () => {
    expect(() => new Lock(join(folder, "absent", "x.lock"))).toThrow(/cannot be locked/);
    expect(existsSync(join(folder, "absent"))).toBe(false);
  });

  it("is not waited for after a wish to stop", async () => {
    const child = await holder();
    const waiting = whileLocked(path, async () => "done", AbortSignal.timeout(300));
    await expect(waiting).rejects.toThrow();
    child.kill("SIGKILL");
    expect(await whileLocked(path, async () => "done")).toBe("done");
  });
});
