import { DEFAULT_PASSWORD } from "@/prisma/seed/accounts";
import type { ServedAddress } from "./address";
import type { ExistingAccount } from "./demo";

/** Prints where the app is and who can sign in. */
export function announce({ url }: ServedAddress, accounts: ExistingAccount[]): void {
  const lines = accounts.map(
    ({ email, isDefault }) => `  ${email}  ${isDefault ? DEFAULT_PASSWORD : "(a password of its own)"}`,
  );
  const demo = lines.length === 0 ? [] : ["", "Demo accounts and their passwords:", ...lines];
  console.log(["", `Ready on ${url}`, ...demo, "", "Ctrl-C stops the app and its database."].join("\n"));
}
