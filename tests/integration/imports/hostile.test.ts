import { beforeAll, expect, test } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { HOSTILE } from "@/tests/support/workbooks/hostile";
import { smallFederation } from "../api/world";
import { checked } from "./sending";

// security.md §2, 7 and 8: whatever is sent is refused with a reason or read as what it says, and memory stays bounded.

const MEBIBYTE = 1_048_576;
/** What all of them together may leave behind in this process. */
const MOST_LEFT = 400 * MEBIBYTE;

let token: string;
let before: number;
beforeAll(async () => {
  token = (await smallFederation("hostile")).editor.token;
  before = process.memoryUsage().rss;
});

const REASONS: Readonly<Record<string, string>> = vi.errors.workbook;

test.each(HOSTILE)("$name: $outcome", async ({ outcome, make }) => {
  const answer = await checked(token, { kind: "headcounts" }, make());
  if (outcome === "harmless") {
    expect(answer).toMatchObject({ status: 200, found: { sheets: ["Trang"] } });
  } else {
    expect(answer).toMatchObject({ status: outcome === "tooLarge" ? 413 : 422 });
    if (answer.status === 422) expect(answer.errors[0].message).toBe(REASONS[outcome]);
  }
});

test("leave no mountain behind", () => {
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_LEFT);
});
