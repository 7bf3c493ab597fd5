import type { Line } from "@/lib/domain/screen/line";
import { useTranslations } from "@/lib/i18n/words";
import { useSpeech } from "./speech";

/**
 * Of a bar that counts reviewed records: how much is claimed, and how much of it verified. Null where it counts none, or
 * where both are one: the row's figure says that.
 */
export function useClaimWords(): (line: Line) => string | null {
  const t = useTranslations("targetRows");
  const { number } = useSpeech();
  return ({ claims }) =>
    claims && claims.claimed !== claims.verified
      ? t("claims", { claimed: number(claims.claimed), verified: number(claims.verified) })
      : null;
}
