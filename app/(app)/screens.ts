import { listPath } from "@/components/record/links";
import type { Scope } from "@/lib/auth/scope";
import { managesAccounts, recordsSomewhere } from "@/lib/domain/policy";
import { getTranslations } from "@/lib/i18n/server-words";
import { LISTED_KINDS } from "@/lib/records/all";
import { navigationOf } from "./navigation";

/** The screens that somebody can go to, each by its name: the places of their role, then what stands beside them. */
export async function screensOf(scope: Scope): Promise<{ href: string; label: string }[]> {
  const [frame, records, t] = [
    await getTranslations("frame"),
    await getTranslations("recordScreens"),
    await getTranslations(),
  ];
  const { memberships, administers } = scope;
  const all = [
    ...navigationOf(scope, frame),
    ...LISTED_KINDS.map((kind) => ({ href: listPath(kind), label: records(`kinds.${kind}.title`) })),
    { href: "/headcounts", label: t("headcounts.title") },
    { href: "/league", label: t("league.title") },
    { href: "/what-if", label: t("whatIf.title") },
    { href: "/calendar", label: t("yearCalendar.title") },
    { href: "/explore", label: t("pivot.title") },
    ...(recordsSomewhere(memberships) ? [{ href: "/import", label: t("imports.title") }] : []),
    ...(managesAccounts(memberships) ? [{ href: "/people", label: frame("people") }] : []),
    ...(administers
      ? [
          ...(["reorganisations", "welcome", "audit", "settings", "shares"] as const).map((name) => ({
            href: `/${name}`,
            label: frame(name),
          })),
          { href: "/report-template", label: t("reportTemplate.title") },
        ]
      : []),
    { href: "/account", label: frame("changePassword") },
    { href: "/help", label: t("guide.help") },
  ];
  return all.map(({ href, label }) => ({ href, label }));
}
