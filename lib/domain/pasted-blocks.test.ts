import { expect, it } from "vitest";
import { blocksText, pastedBlocks } from "./pasted-blocks";

it("reads the names of blocks and their units below them, however they are numbered", () => {
  const text =
    "I. Khối 1\r\n1. LĐLĐ TP Long Xuyên\n2. LĐLĐ TX Tân Châu\n\nCụm các ngành:\n- CĐ Viên chức tỉnh\n• CD-GD\n";
  expect(pastedBlocks(text)).toEqual([
    { name: "Khối 1", units: ["LĐLĐ TP Long Xuyên", "LĐLĐ TX Tân Châu"] },
    { name: "Cụm các ngành", units: ["CĐ Viên chức tỉnh", "CD-GD"] },
  ]);
});

it("reads a sheet's rows, the block before or after the unit", () => {
  expect(pastedBlocks("1\tKhối 1\tLX\n2\tkhối 1\tCD\n3\tTC\tKhối 2")).toEqual([
    { name: "Khối 1", units: ["LX", "CD"] },
    { name: "Khối 2", units: ["TC"] },
  ]);
});

it("leaves no column out", () => {
  expect(pastedBlocks("1\tKhối 1\tLX\tCD\n2\tKhối 1\tTC\t120 đoàn viên")).toEqual([
    { name: "Khối 1", units: ["LX", "CD", "TC", "120 đoàn viên"] },
  ]);
});

it("keeps units before any name apart, and a name without units", () => {
  expect(pastedBlocks("LX\nKhối 1")).toEqual([
    { name: "", units: ["LX"] },
    { name: "Khối 1", units: [] },
  ]);
});

it("reads again what it wrote", () => {
  const blocks = [
    { name: "Ngành", units: ["A", "B", "C"] },
    { name: "Khối 2", units: ["D", "E"] },
  ];
  const names = new Map([
    ["A", "CĐ Giáo dục"],
    ["B", "Trùng tên"],
    ["C", "TRÙNG TÊN"],
    ["D", "Khối Đảng tỉnh"],
    ["E", "1. Số trước"],
  ]);
  const text = blocksText(blocks, names);
  expect(text).toBe("Ngành:\nCĐ Giáo dục\nB\nC\n\nKhối 2:\nD\nE");
  expect(pastedBlocks(text)).toEqual([{ name: "Ngành", units: ["CĐ Giáo dục", "B", "C"] }, blocks[1]]);
});
