import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../api/call";
import { ask, type Closing, closing, told } from "./closing";

// compliance.md §11, closed periods: what is changed, moved, decided, withdrawn, restored.

let at: Closing;
beforeAll(async () => {
  at = await closing("changed");
});
afterEach(() => at.reopenAll());

describe("a record that is dated in it", () => {
  test.each([
    ["activities", { occurredOn: "2021-09-15" }, { title: "Khác" }],
    ["activities", { occurredOn: "2021-09-15" }, { occurredOn: "2021-10-01" }],
    ["activities", { occurredOn: "2021-10-01" }, { occurredOn: "2021-09-15" }],
    ["enquiries", { receivedAt: "2021-09-15T08:00:00+07:00" }, { topic: "Khác" }],
    ["coverage", { asOf: "2021-09-02" }, { connected: 9 }],
    ["reporters", { appointed: "2021-09-15" }, { decisionNo: "12/QĐ" }],
    ["reporters", { appointed: "2021-09-15" }, { ended: "2021-10-15", decisionNo: "12/QĐ" }],
    ["reporters", { appointed: "2021-09-15" }, { appointed: "2021-06-15" }],
    ["channels", { opened: "2021-09-15" }, { name: "Khác" }],
    ["channels", { opened: "2020-01-01", closed: "2021-09-15" }, { name: "Khác" }],
    ["facilities", { installed: "2021-09-15" }, { quantity: 4 }],
    ["misinformation", { spottedOn: "2021-09-15" }, { action: "Đã đính chính" }],
  ])("is not changed: of %s, %j to %j", async (kind, days, changes) => {
    const record = await at.there(kind, days);
    await at.close("2021-Q3");
    expect(told(await at.change(kind, record, changes))).toBe("PERIOD_LOCKED");
    expect(await ask(at.staff, "GET", `${kind}/${record.id}`)).toMatchObject({
      body: { version: record.version },
    });
    await at.reopenAll();
    expect(told(await at.change(kind, record, changes))).toBe("done");
  });

  test("is not moved to or from a unit that is closed", async () => {
    const [out, into] = [
      await at.there("activities", { occurredOn: "2021-09-15" }),
      await at.there("activities", { unit: "C", occurredOn: "2021-09-15" }),
    ];
    await at.close("2021-Q3", "LX");
    expect(told(await at.change("activities", out, { unit: "C" }))).toBe("PERIOD_LOCKED");
    expect(told(await at.change("activities", into, { unit: "A" }))).toBe("PERIOD_LOCKED");
    expect(told(await at.change("activities", into, { unit: "CD" }))).toBe("done");
  });

  test.each([
    ["enquiries", { receivedAt: "2021-09-16T08:00:00+07:00" }],
    ["coverage", { asOf: "2021-09-03" }],
    ["chair-links", { joined: "2021-09-03" }],
    ["chair-links", { joined: "2021-09-04", left: "2021-11-01" }],
    ["facilities", { installed: "2021-01-01", removed: "2021-09-03" }],
  ])("is neither withdrawn nor restored: of %s, %j", async (kind, days) => {
    const [record, gone] = [await at.there(kind, days), await at.there(kind, later(days))];
    await ask(at.staff, "POST", `${kind}/${gone.id}/withdraw`, {});
    await at.close("2021-Q3");
    expect(told(await ask(at.staff, "POST", `${kind}/${record.id}/withdraw`, {}))).toBe("PERIOD_LOCKED");
    expect(told(await ask(at.staff, "POST", `${kind}/${gone.id}/restore`, {}))).toBe("PERIOD_LOCKED");
  });

  /** The same on other days of the quarter, so that its key is another. */
  function later(days: object): object {
    return Object.fromEntries(
      Object.entries(days).map(([name, day]) => [name, day.replace("-09-0", "-09-2")]),
    );
  }

  test.each([
    ["DRAFT", "submit"],
    ["SUBMITTED", "recall"],
    ["SUBMITTED", "approve"],
    ["SUBMITTED", "return"],
    ["SUBMITTED", "reject"],
    ["SUBMITTED", "withdraw"],
    ["APPROVED", "publish"],
    ["APPROVED", "reopen"],
  ])("takes no step: %s, %s", async (from, step) => {
    const { id } = await at.there("activities", {
      occurredOn: "2021-09-15",
      status: from === "DRAFT" ? from : "SUBMITTED",
    });
    if (from === "APPROVED") expect(told(await take(id, "approve"))).toBe("done");
    await at.close("2021-Q3");
    expect(told(await take(id, step))).toBe("PERIOD_LOCKED");
    await at.reopenAll();
    expect(told(await take(id, step))).toBe("done");
  });

  function take(id: string, step: string): Promise<Answer> {
    const who = ["submit", "recall", "withdraw"].includes(step) ? at.staff : at.admin;
    return ask(who, "POST", `activities/${id}/${step}`, { reason: "Thiếu minh chứng" });
  }
});
