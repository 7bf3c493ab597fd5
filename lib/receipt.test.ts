import { describe, expect, it } from "vitest";
import { formatReceipt, parseReceipt } from "./receipt";

describe("a receipt", () => {
  it("says in eight letters when a record was made, and nothing of an id that says something else", () => {
    expect(formatReceipt("01a2f0c5-7b3e-7c11-8a2d-1f2e3d4c5b6a")).toBe("MBRC-AYSY");
    expect(formatReceipt("01a2f0c5-7b3f-7c11-8a2d-1f2e3d4c5b6a")).toBe("MBRC-AYSZ");
    expect(formatReceipt("LX-2021-034")).toBeNull();
    expect(formatReceipt("01a2f0c5-7b3e-4c11-8a2d-1f2e3d4c5b6a")).toBeNull();
  });

  it("leads back to the ids of that moment, however it is typed", () => {
    const now = new Date(0x01a2f0c57b40);
    const ids = { from: "01a2f0c5-7b3e-7000-8000-000000000000", to: "01a2f0c5-7b3e-7fff-bfff-ffffffffffff" };
    for (const typed of ["MBRC-AYSY", "mbrcaysy", " mbrc aysy "])
      expect(parseReceipt(typed, now)).toEqual(ids);
    for (const text of ["", "MBRC-AYS", "MBRC-AYSU", "hội nghị tổng kết"])
      expect(parseReceipt(text, now)).toBeNull();
  });

  it("is of the past", () => {
    const code = formatReceipt("01a2f0c5-7b3e-7c11-8a2d-1f2e3d4c5b6a") ?? "";
    const earlier = new Date(0x01a2f0c57b3d);
    expect(parseReceipt(code, earlier)?.from.slice(0, 13)).toBe("00a2f0c5-7b3e");
  });
});
