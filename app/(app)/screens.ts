import { CATALOGUE } from "@/components/catalogue/links";
import { listPath } from "@/components/record/links";
import type { Scope } from "@/lib/auth/scope";
import { managesAccounts, recordsSomewhere } from "@/lib/domain/policy";
import { getTranslations } from "@/lib/i18n/server-words";
import { LISTED_KINDS } from "@/lib/records/all";
import { navigationOf } from "./navigation";

/** A screen by its name, and by what else it is called. */
export interface NamedScreen {
  readonly href: string;
  readonly label: string;
  readonly also?: string | undefined;
}

/** The screens that somebody can go to, each by its name: the places of their role, then what stands beside them. */
export async function screensOf(scope: Scope): Promise<NamedScreen[]> {
  const [frame, t] = [await getTranslations("frame"), await getTranslations()];
  const { memberships, administers } = scope;
  // What a place of the navigation is called on its own page, where that says another word.
  const also: Readonly<Record<string, string>> = {
    "/activities": frame("activities"),
    "/activities/new": t("activities.form.new"),
    "/review": t("review.title"),
  };
  const places = navigationOf(scope, frame).map(({ href, label }) => ({ href, label, also: also[href] }));
  const beside = [
    ...(await listsOf()),
    { href: "/league", label: t("league.title") },
    { href: "/what-if", label: t("whatIf.title") },
    { href: "/calendar", label: t("yearCalendar.title") },
    { href: "/reminders", label: t("reminders.title") },
    { href: "/compare", label: t("changes.title") },
    { href: "/explore", label: t("pivot.title") },
    { href: "/units", label: frame("units") },
    { href: "/targets", label: frame("targets") },
    { href: "/plans", label: frame("plans") },
    { href: "/reports", label: frame("reports") },
    ...(recordsSomewhere(memberships) ? await formsOf() : []),
    ...(managesAccounts(memberships) ? await ofAccounts() : []),
    ...(administers ? await ofAdministrators() : []),
    { href: "/account", label: t("account.title"), also: frame("changePassword") },
    { href: "/account/second-step", label: t("secondStep.title") },
    { href: "/help", label: t("help.title"), also: t("guide.help") },
  ];
  return [...places, ...beside.filter(({ href }) => !places.some((place) => place.href === href))];
}

async function listsOf(): Promise<NamedScreen[]> {
  const [records, t] = [await getTranslations("recordScreens"), await getTranslations()];
  return [
    { href: "/activities", label: t("frame.activities") },
    ...LISTED_KINDS.map((kind) => ({ href: listPath(kind), label: records(`kinds.${kind}.title`) })),
    { href: "/headcounts", label: t("headcounts.title") },
  ];
}

async function formsOf(): Promise<NamedScreen[]> {
  const [records, t] = [await getTranslations("recordScreens"), await getTranslations()];
  return [
    { href: "/activities/new", label: t("activities.form.new") },
    { href: "/activities/bulk", label: t("bulk.title") },
    { href: "/import", label: t("imports.title") },
    ...LISTED_KINDS.map((kind) => ({ href: `${listPath(kind)}/new`, label: records(`kinds.${kind}.new`) })),
  ];
}

async function ofAccounts(): Promise<NamedScreen[]> {
  const t = await getTranslations("people");
  return [
    { href: "/people", label: t("title") },
    { href: "/people/new", label: t("invite") },
    { href: "/people/list", label: t("listed.title") },
    { href: "/people/cards", label: t("cards") },
  ];
}

async function ofAdministrators(): Promise<NamedScreen[]> {
  const [frame, t] = [await getTranslations("frame"), await getTranslations()];
  return [
    { href: "/reorganisations", label: frame("reorganisations") },
    { href: "/welcome", label: frame("welcome"), also: t("welcome.title") },
    { href: "/audit", label: frame("audit") },
    { href: "/settings", label: frame("settings") },
    { href: CATALOGUE, label: t("catalogue.title") },
    { href: "/shares", label: frame("shares") },
    { href: "/report-template", label: t("reportTemplate.title") },
  ];
}
