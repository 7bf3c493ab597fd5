import { expect, it } from "vitest";
import type { Kind } from "./unit";
import { unitCodes } from "./unit-codes";

const unit = (name: string, kind: Kind, below: number | null = null, code: string | null = null) => ({
  ...{ name, kind, below, code },
});

it("an upper-level unit has the first letters of its own name, a union the code above it and a number", () => {
  const units = [
    unit("LĐLĐ TP Long Xuyên", "DISTRICT_FEDERATION"),
    unit("CĐCS Công ty A", "ENTERPRISE", 0),
    unit("CĐ ngành Giáo dục", "SECTOR_UNION"),
    unit("CĐCS Trường B", "PUBLIC_BODY", 2),
    unit("CĐCS Công ty C", "ENTERPRISE", 0),
    unit("CĐCS Văn phòng", "PUBLIC_BODY"),
  ];
  expect(unitCodes(units, new Set(), "AG")).toEqual(["LX", "LX-001", "GD", "GD-001", "LX-002", "AG-001"]);
});

it("no code is given twice, nor one that is taken or that the list has", () => {
  const units = [
    unit("LĐLĐ huyện Lấp Vò", "DISTRICT_FEDERATION"),
    unit("LĐLĐ huyện Lai Vung", "DISTRICT_FEDERATION"),
    unit("CĐCS A", "ENTERPRISE", 1),
    unit("CĐCS B", "ENTERPRISE", 1, "LV3-001"),
    unit("LĐLĐ ???", "DISTRICT_FEDERATION"),
  ];
  expect(unitCodes(units, new Set(["LV"]), "P")).toEqual(["LV2", "LV3", "LV3-002", "LV3-001", "DV"]);
});

it("a list whose order is another has the codes of what stands above", () => {
  const units = [unit("CĐCS A", "ENTERPRISE", 1), unit("LĐLĐ huyện Tháp Mười", "DISTRICT_FEDERATION")];
  expect(unitCodes(units, new Set(), "P")).toEqual(["TM-001", "TM"]);
});
