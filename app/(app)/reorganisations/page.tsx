import type { Metadata } from "next";
import { ReorganisationList } from "@/components/reorganisation/list-screen";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { reorganisationListPage } from "@/lib/queries/reorganisations/list-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reorganisations"))("title") };
}

export default async function ReorganisationsRoute() {
  const page = await readPage("/reorganisations", reorganisationListPage);
  if (page === null) {
    const t = await getTranslations("reorganisations");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages>
      <ReorganisationList {...page} />
    </ClientMessages>
  );
}
