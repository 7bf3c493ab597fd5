import type { Address } from "./address";
import type { DemoAccount } from "./demo";

const DEFAULT_PASSWORD = "ThiDua@2021";

/** Prints where the app is and who can sign in. */
export function announce({ url }: Address, accounts: DemoAccount[]): void {
  const lines = accounts.map(
    ({ email, isDefault }) => `  ${email}${isDefault ? "" : "  (a password of its own)"}`,
  );
  const demo = lines.length === 0 ? [] : ["", `Demo accounts (password ${DEFAULT_PASSWORD}):`, ...lines];
  console.log(["", `Ready on ${url}`, ...demo, "", "Ctrl-C stops the app and its database."].join("\n"));
}
