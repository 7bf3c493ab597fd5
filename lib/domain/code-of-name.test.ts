import { expect, it } from "vitest";
import { codeOfName } from "./code-of-name";

it.each([
  ["Bản tin nội bộ", "BAN_TIN_NOI_BO"],
  ["Đài truyền thanh xã – số 2", "DAI_TRUYEN_THANH_XA_SO_2"],
  ["“Lao động & Công đoàn”", "LAO_DONG_CONG_DOAN"],
  ["Hội thi tuyên truyền viên giỏi của đoàn viên trẻ", "HOI_THI_TUYEN_TRUYEN_VIEN_GIOI_CUA_DOAN"],
  ["…", ""],
])("makes a code of %s", (name, code) => {
  expect(codeOfName(name)).toBe(code);
});
