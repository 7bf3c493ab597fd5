import { expect, it } from "vitest";
import { chairedByAnother } from "./people";

const HOSPITAL = { code: "LX-006", name: "CĐCS Bệnh viện", chair: "Nguyễn Thị Lụa" };
const NOBODYS = { code: "LX-007", name: "CĐCS Trường học", chair: null };

it("names the union that somebody else chairs on record", () => {
  expect(chairedByAnother([NOBODYS, HOSPITAL], "Trần Văn Bình")).toBe(HOSPITAL);
  expect(chairedByAnother([NOBODYS, HOSPITAL], " nguyễn thị  lụa ")).toBeNull();
  expect(chairedByAnother([NOBODYS], "Trần Văn Bình")).toBeNull();
  expect(chairedByAnother([HOSPITAL], "  ")).toBeNull();
});
