import type { Metadata } from "next";
import { headers } from "next/headers";
import { FollowsReader } from "@/components/guide/follows-reader";
import { PassageBeside } from "@/components/guide/passages";
import { TallLink } from "@/components/ui/text-link";
import { landingMembership, type Membership, type Role } from "@/lib/domain/policy";
import { presentScope } from "@/lib/http/present";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import type { PassageRole } from "@/lib/words/guide";
import styles from "./guide.module.css";

const LINES: Partial<Record<Role, PassageRole>> = {
  UPPER_EDITOR: "upper",
  GRASSROOTS_CHAIR: "chair",
  READER: "reader",
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guide"))("beside") };
}

/** The screen that somebody reads: the one named, else the one that this was opened from. */
async function screenRead(searchParams: Promise<Address>): Promise<string> {
  const from = (await headers()).get("referer");
  return (
    one(await searchParams, "of") || (from !== null && URL.canParse(from) ? new URL(from).pathname : "/")
  );
}

/** Whose line of a passage somebody reads: that of their highest place. */
function passageRoleOf(memberships: readonly Membership[]): PassageRole | null {
  const role = landingMembership(memberships)?.role;
  return role === undefined ? null : (LINES[role] ?? null);
}

/** What is said of one screen to one role, for the frame beside it: no record is read, so our own pages may frame it (docs/decisions/guide.md). */
export default async function GuidePage({ searchParams }: { searchParams: Promise<Address> }) {
  const t = await getTranslations("guide");
  const [path, scope] = await Promise.all([screenRead(searchParams), presentScope()]);
  return (
    <main id="main" className={styles.guide}>
      <PassageBeside path={path} role={scope === null ? null : passageRoleOf(scope.memberships)} />
      <TallLink href="/help" target="_top">
        {t("all")}
      </TallLink>
      <FollowsReader path={path} />
    </main>
  );
}
