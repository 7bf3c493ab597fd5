import type { Metadata } from "next";
import { ListScreen } from "@/components/people/list-screen";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { invitePeople } from "@/lib/actions/people/form";
import { managesAccounts } from "@/lib/domain/policy";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("listed.title") };
}

/** A list of people becomes accounts, and their invitations. */
export default async function ListRoute() {
  const manages = await readPage("/people/list", async (_, { memberships }) => managesAccounts(memberships));
  if (!manages) {
    const t = await getTranslations("people");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["people", "account", "listed"]}>
      <ListScreen invite={invitePeople} />
    </ClientMessages>
  );
}
