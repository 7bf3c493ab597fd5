import { describe, expect, it } from "vitest";
import { editSchema, newSchema, rowSchema } from "./record";

const CASE = { unit: "A", spottedOn: "2021-05-01", claim: "Tin đồn nợ lương", action: null, handledOn: null };

describe("a misinformation case", () => {
  it.each(["claim", "action"])("names nobody in its %s, from wherever it comes", (field) => {
    const named = { ...CASE, [field]: "Anh A, 0912 345 678" };
    const refused = [
      rowSchema("misinformation").safeParse({ ...named, id: "m" }),
      newSchema("misinformation").safeParse(named),
      editSchema("misinformation").safeParse({ id: "m", [field]: "facebook.com/nguyen.van.a" }),
    ].map(({ error }) => error?.issues.map(({ path, message }) => [...path, message]));
    expect(refused).toEqual([
      [[field, "anonymous.phone"]],
      [[field, "anonymous.phone"]],
      [[field, "anonymous.profile"]],
    ]);
  });

  it("may say when, by which decision, and where it was answered", () => {
    const action = "Trả lời ngày 05/11/2021 theo QĐ 1454/QĐ-TLĐ: https://congdoan.vn/tin-0912345678.html";
    expect(newSchema("misinformation").safeParse({ ...CASE, action })).toMatchObject({ success: true });
  });
});
