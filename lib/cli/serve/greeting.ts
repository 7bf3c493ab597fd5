import { DEFAULT_PASSWORD } from "@/prisma/seed/accounts";
import type { Address } from "./address";
import type { DemoAccount } from "./demo";

/** Prints where the app is and who can sign in. */
export function announce({ url }: Address, accounts: DemoAccount[]): void {
  const lines = accounts.map(
    ({ email, isDefault }) => `  ${email}  ${isDefault ? DEFAULT_PASSWORD : "(a password of its own)"}`,
  );
  const demo = lines.length === 0 ? [] : ["", "Demo accounts and their passwords:", ...lines];
  console.log(["", `Ready on ${url}`, ...demo, "", "Ctrl-C stops the app and its database."].join("\n"));
}
