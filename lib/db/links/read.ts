import type { LinkCheck } from "@/lib/domain/link-check";
import type { SessionTx } from "../transaction";

/** What came of a record's link, as it stands there, when it was tried last; null where it never was. */
export async function loadLinkCheck(
  tx: SessionTx,
  kind: "activities" | "channels",
  record: string,
  url: unknown,
): Promise<LinkCheck | null> {
  if (typeof url !== "string") return null;
  const [check] = await tx.db.$queryRaw<LinkCheck[]>`
    SELECT k.outcome, app.instant(k.checked_at) AS at FROM link_checks k
    WHERE k.tenant_id = ${tx.who.tenant.id}::uuid AND k.kind = ${kind} AND k.record = ${record} AND k.url = ${url}`;
  return check ?? null;
}
