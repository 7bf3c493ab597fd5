import { expect, it } from "vitest";
import { newAccount } from "./user";

it.each([
  ["login", "0912\u00A0345\u2013678", "0912 345-678"],
  ["login", "\u202A０９１２３４５６７８\u202C", "0912345678"],
  ["email", "lan\u200B@angiang.demo", "lan@angiang.demo"],
])("a new account's %s is taken as it is pasted: %j", (field, pasted, taken) => {
  const account = newAccount.parse({ name: "Lan", role: "CHAIR", units: ["A"], [field]: pasted });
  expect(account[field as "login" | "email"]).toBe(taken);
});
