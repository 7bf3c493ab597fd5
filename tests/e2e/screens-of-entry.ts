import { CAUTIOUS, provePassword } from "./people";
import type { Screen } from "./screen";

/** What stands before the door, for whoever has not signed in. */
export const ENTRY: readonly Screen[] = [
  { name: "sign-in", path: "/signin", person: null, heading: /^Đăng nhập$/ },
  { name: "a lost password", path: "/signin/lost", person: null, heading: /^Quên mật khẩu\?$/ },
  {
    name: "the code of a second step",
    path: "/signin/code",
    person: null,
    heading: /^Nhập mã$/,
    before: async (page) => {
      await page.goto("/signin");
      await provePassword(page, CAUTIOUS);
      await page.waitForURL("/signin/code");
    },
  },
  { name: "an invitation", path: "/invitation/{invitation}", person: null, heading: /^Đặt mật khẩu$/ },
  {
    name: "an invitation that no longer holds",
    path: "/invitation/none",
    person: null,
    heading: /^Lời mời này không còn dùng được\.$/,
  },
];
