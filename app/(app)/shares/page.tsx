import type { Metadata } from "next";
import { SharesScreen } from "@/components/share/shares-screen";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { revokeBoard, shareBoard } from "@/lib/actions/shares/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { sharesPage } from "@/lib/queries/shares/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shares"))("title") };
}

export default async function SharesRoute() {
  const page = await readPage("/shares", (tx, scope) => sharesPage(tx, scope));
  if (page === null) {
    const t = await getTranslations("shares");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["shares"]}>
      <SharesScreen {...page} share={shareBoard} revoke={revokeBoard} />
    </ClientMessages>
  );
}
