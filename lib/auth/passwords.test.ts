import { describe, expect, it } from "vitest";
import { hashPassword, passwordWeakness, verifyPassword } from "./passwords";

describe("passwordWeakness", () => {
  it.each([
    ["1234567", "password.tooShort"],
    ["x".repeat(257), "password.tooLong"],
    ["12345678", "password.common"],
    ["1234567890", "password.common"],
    ["aaaaaaaa", "password.common"],
    ["password", "password.common"],
    ["Matkhau123", "password.common"],
    ["mật khẩu 1", "password.common"],
    ["CongDoan2021!", "password.common"],
  ])("refuses %s", (password, key) => {
    expect(passwordWeakness(password)).toBe(key);
  });

  it.each(["ThiDua@2021", "ba con mèo trắng", `${"x".repeat(250)}yzw`, "Tr0i-mua!"])(
    "takes %s",
    (password) => {
      expect(passwordWeakness(password)).toBeNull();
    },
  );
});

describe("verifyPassword", () => {
  it("knows the right one, however its marks are composed", async () => {
    const stored = await hashPassword("mèo trắng".normalize("NFC"));
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(stored, "mèo trắng".normalize("NFD"))).toBe(true);
    expect(await verifyPassword(stored, "mèo trắn")).toBe(false);
  });

  it("is never right without a stored hash", async () => {
    expect(await verifyPassword(undefined, "nobody has this password")).toBe(false);
  });
});
