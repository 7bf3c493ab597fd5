import { STATUSES, type Status } from "@/lib/domain/compliance/result";
import { useTranslations } from "@/lib/i18n/words";
import { lookOf, type Tone } from "./standing";
import { useStatusWords } from "./status-words";

interface Look {
  readonly tone: Tone;
  /** Said before the figure to those who do not see the sign. */
  readonly hidden: string | null;
  /** Shown in place of the figure: not reported is a data state, never a 0; nothing asked is a dash, which is a sign. */
  readonly instead: string | null;
}

export type Looks = (status: Status, of: { encouraged: boolean }) => Look;

/** What the cells of a table look like and say, worked out once for all of them. @param yearOver see `Standing` */
export function useLooks(yearOver: boolean): Looks {
  const words = useStatusWords();
  const t = useTranslations("status");
  const lookAt = (status: Status, encouraged: boolean): Look => {
    const standing = { status, encouraged, yearOver };
    const { tone } = lookOf(standing);
    const said = words(standing);
    if (tone === "na") return { tone, hidden: said, instead: "" };
    if (tone === "nodata") return { tone, hidden: null, instead: said };
    return { tone, hidden: `${said}: `, instead: status === "NO_DATA" ? t("NO_DATA") : null };
  };
  const all = [false, true].map(
    (encouraged) => new Map(STATUSES.map((status) => [status, lookAt(status, encouraged)])),
  );
  return (status, { encouraged }) => all[encouraged ? 1 : 0]?.get(status) ?? lookAt(status, encouraged);
}
