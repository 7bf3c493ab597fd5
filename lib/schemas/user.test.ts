import { expect, it } from "vitest";
import { newAccount } from "./user";

it.each([
  { typed: { login: "0912\u00A0345\u2013678" }, taken: { login: "0912 345-678" } },
  { typed: { login: "\u202A０９１２３４５６７８\u202C" }, taken: { login: "0912345678" } },
  { typed: { email: "lan\u200B@angiang.demo" }, taken: { email: "lan@angiang.demo" } },
])("a new account is named as it is pasted: $taken", ({ typed, taken }) => {
  expect(newAccount.parse({ name: "Lan", role: "REVIEWER", units: ["A"], ...typed })).toMatchObject(taken);
});
