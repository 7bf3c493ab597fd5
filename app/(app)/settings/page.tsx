import type { Metadata } from "next";
import { address } from "@/components/compliance/links";
import { Settings } from "@/components/lock/settings";
import { FederationSwitch } from "@/components/people/federation-switch";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { letUpperDecideForm } from "@/lib/actions/federation/form";
import { closePeriod, reopenPeriod } from "@/lib/actions/locks/form";
import { demandOfAdmins } from "@/lib/actions/second-step/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { settingsPage } from "@/lib/queries/settings/page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("locks"))("settings") };
}

export default async function SettingsRoute({ searchParams }: Props) {
  const asked = await searchParams;
  const wanted = { unit: one(asked, "unit"), find: one(asked, "find"), period: one(asked, "period") };
  const page = await readPage(address("/settings", wanted), (tx, scope) => settingsPage(tx, scope, wanted));
  if (page === null) {
    const t = await getTranslations("locks");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["locks"]}>
      <Settings {...page} close={closePeriod} reopen={reopenPeriod} />
      <FederationSwitch of="upperDecides" on={page.upperDecides} change={letUpperDecideForm} />
      <FederationSwitch of="secondStep" on={page.adminsSecondStep} change={demandOfAdmins} />
    </ClientMessages>
  );
}
