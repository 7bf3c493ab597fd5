import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Frame } from "@/components/frame/frame";
import { THEME_COOKIE, themeOf } from "@/components/frame/theme";
import { Guide } from "@/components/guide/guide";
import { signOut } from "@/lib/actions/account";
import { landingPath } from "@/lib/auth/landing";
import { landingMembership, managesAccounts } from "@/lib/domain/policy";
import { presentScope } from "@/lib/http/present";
import { getTranslations } from "@/lib/i18n/server-words";
import { isChairsFrame, navigationOf } from "./navigation";

/** The frame of the signed-in product. It checks no rights: a layout is not rendered again on navigation. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const scope = await presentScope();
  if (!scope?.person) return <main id="main">{children}</main>;
  const { tenant, person, memberships } = scope;
  const mine = scope.memberships.find(({ unit }) => unit === landingMembership(memberships)?.unit);
  return (
    <Frame
      phone={isChairsFrame(memberships)}
      scope={scope.seesAll ? tenant.name : (mine?.unitName ?? tenant.name)}
      homeHref={landingPath(scope)}
      guide={<Guide />}
      at={new Date().toISOString()}
      items={navigationOf(scope, await getTranslations("frame"))}
      person={{
        id: person.id,
        name: person.name,
        theme: themeOf((await cookies()).get(THEME_COOKIE)?.value),
        passwordHref: "/account",
        peopleHref: managesAccounts(memberships) ? "/people" : null,
        welcomeHref: scope.administers ? "/welcome" : null,
        auditHref: scope.administers ? "/audit" : null,
        reorganisationsHref: scope.administers ? "/reorganisations" : null,
        settingsHref: scope.administers ? "/settings" : null,
        sharesHref: scope.administers ? "/shares" : null,
        signOut,
      }}
    >
      {children}
    </Frame>
  );
}
