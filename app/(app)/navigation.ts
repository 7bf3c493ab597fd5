import type { NavItem } from "@/components/frame/nav-links";
import { landingPath } from "@/lib/auth/landing";
import type { Scope } from "@/lib/auth/scope";
import {
  decidesSomewhere,
  landingMembership,
  type Membership,
  readsAll,
  recordsSomewhere,
} from "@/lib/domain/policy";
import type { useTranslations } from "@/lib/i18n/words";
import { SHOWN_KINDS } from "@/lib/records/all";
import { pathOf } from "@/lib/records/names";

/** The lists that stand beside that of activities, and what stands on a channel's page. */
const RECORDS = [...SHOWN_KINDS.map((kind) => `/${pathOf(kind)}`), "/headcounts", "/explore"];

type Words = ReturnType<typeof useTranslations<"frame">>;

/** Whether somebody's only place is a grassroots union: they get the phone's frame. */
export function isChairsFrame(memberships: readonly Membership[]): boolean {
  return landingMembership(memberships)?.level === "GRASSROOTS";
}

/** The places of a role (ux.md §2), as far as they exist. */
export function navigationOf(scope: Pick<Scope, "memberships" | "tenant">, t: Words): NavItem[] {
  const { memberships } = scope;
  const decides = decidesSomewhere(memberships, scope.tenant);
  if (readsAll(memberships)) {
    return [
      { href: "/overview", label: t("overview"), also: ["/compare"] },
      { href: "/units", label: t("units"), also: ["/league"] },
      { href: "/targets", label: t("targets"), also: ["/what-if", "/calendar", "/reminders"] },
      ...(decides ? [{ href: "/review", label: t("review"), counts: true }] : []),
      { href: "/activities", label: t("activities"), also: RECORDS },
      { href: "/plans", label: t("plans") },
      { href: "/reports", label: t("reports") },
    ];
  }
  const home = landingPath(scope);
  const records = recordsSomewhere(memberships);
  if (isChairsFrame(memberships)) {
    return [
      { href: home, label: t("todo"), icon: "list-checks", also: ["/units"] },
      ...(records ? [{ href: "/activities/new", label: t("logNew"), icon: "square-plus" } as const] : []),
      { href: "/activities", label: t("sent"), icon: "send" },
    ];
  }
  const activities = [{ href: "/activities", label: t("activities"), also: RECORDS }];
  return [
    { href: home, label: t("myUnit") },
    ...activities,
    ...(records
      ? [
          { href: "/activities/new", label: t("logActivity") },
          { href: "/activities/bulk", label: t("logMany"), also: ["/import"] },
        ]
      : []),
    ...(decides ? [{ href: "/review", label: t("reviewBelow"), counts: true }] : []),
    { href: "/reports", label: t("reports") },
  ];
}
