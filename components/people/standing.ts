import type { Account } from "@/lib/domain/screen/people";
import { formatDate, formatTime, vietnamDay } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** How an account stands, in two short lines: what is the matter, and since when. */
export interface StandingWords {
  readonly matter: string | null;
  readonly since: string | null;
}

/** @param today a civil date: what happened on it is said by its hour */
export function useStandingOf(today: string): (account: Account) => StandingWords {
  const t = useTranslations("people");
  const day = (instant: string) => formatDate(vietnamDay(new Date(instant)));
  const last = (instant: string) => {
    const at = new Date(instant);
    return vietnamDay(at) === today ? t("todayAt", { time: formatTime(at) }) : day(instant);
  };
  return ({ standing, signedInAt, invitedAt, invitedUntil }) => {
    const here = signedInAt && last(signedInAt);
    const words: Record<Account["standing"], StandingWords> = {
      ACTIVE: { matter: null, since: here },
      INVITED: {
        matter: t("never"),
        since: invitedAt === null ? t("hasPassword") : t("invitedOn", { date: day(invitedAt) }),
      },
      LAPSED: {
        matter: t("never"),
        since: invitedUntil === null ? t("notInvited") : t("lapsedOn", { date: day(invitedUntil) }),
      },
      DISABLED: { matter: t("disabled"), since: here },
    };
    return words[standing];
  };
}
