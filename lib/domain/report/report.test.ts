import { expect, it } from "vitest";
import { NO_TEXTS, unsigned } from "./report";

it("says what of number, day and signer stays blank for good", () => {
  expect(unsigned(NO_TEXTS)).toEqual(["documentNo", "signedOn", "signer"]);
  expect(unsigned({ ...NO_TEXTS, documentNo: "142", signer: "Nguyễn Văn An" })).toEqual(["signedOn"]);
  expect(unsigned({ ...NO_TEXTS, documentNo: "142", signer: "A", signedOn: "2021-10-01" })).toEqual([]);
});
