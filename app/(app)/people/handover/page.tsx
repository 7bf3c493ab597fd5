import type { Metadata } from "next";
import { HandoverScreen } from "@/components/people/handover-screen";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { changeChair } from "@/lib/actions/people/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { handoverPage } from "@/lib/queries/people/handover-page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("handOver") };
}

export default async function HandoverRoute({ searchParams }: Props) {
  const asked = await searchParams;
  const here = `/people/handover${queryOf(asked)}`;
  const page = await readPage(here, (tx, scope) => handoverPage(tx, scope, asked));
  if (page === null) {
    const t = await getTranslations("people");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["people"]}>
      <HandoverScreen {...page} handOver={changeChair} />
    </ClientMessages>
  );
}
