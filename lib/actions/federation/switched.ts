import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import type { SessionTx } from "@/lib/db/transaction";
import type { federationSwitch } from "@/lib/schemas/account";

/** Says of the asker's federation that something holds or not, and tells the audit what held before. */
export async function switched(
  { tx, scope: { tenant }, input: { on }, audit }: Work<z.output<typeof federationSwitch>>,
  what: "adminsSecondStep" | "upperDecides",
  put: (tx: SessionTx, on: boolean) => Promise<boolean>,
): Promise<{ readonly on: boolean }> {
  const before = { [what]: await put(tx, on) };
  await audit({ entity: "federation", entityId: tenant.code, before, after: { [what]: on } });
  return { on };
}
