import type { Line } from "@/lib/domain/screen/line";
import type { Speech } from "./speech";

/**
 * Of a bar that counts reviewed records: how much is claimed, and how much of it verified. Null where it counts none, or
 * where both are one: the row's figure says that.
 */
export function claimWords({ t, number }: Speech, { claims }: Pick<Line, "claims">): string | null {
  return claims && claims.claimed !== claims.verified
    ? t("targetRows.claims", { claimed: number(claims.claimed), verified: number(claims.verified) })
    : null;
}
