import { expect, test } from "vitest";
import { packedRow, type RosterRow, unpackedRow } from "./roster";

test.each([
  { code: "A", name: "CĐCS A", chair: "Neáng Sóc Mi Na", vacantSince: null, left: null, link: null },
  {
    code: "B",
    name: "CĐCS B",
    chair: null,
    vacantSince: "2021-08-01",
    left: { id: "0", on: "2021-07-01", former: true },
    link: null,
  },
  {
    ...{ code: "C", name: "CĐCS C", chair: null, vacantSince: null, left: null },
    link: { id: "0197", version: 3, joined: "2021-06-01", onBehalf: true },
  },
] satisfies RosterRow[])("$name says after its way what it said before", (row) => {
  expect(unpackedRow(packedRow(row))).toEqual(row);
});
