import type { Metadata } from "next";
import { CardsScreen } from "@/components/people/cards-screen";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { inviteChairs } from "@/lib/actions/people/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { cardsPage } from "@/lib/queries/people/cards-page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("cards") };
}

export default async function CardsRoute({ searchParams }: Props) {
  const asked = await searchParams;
  const here = `/people/cards${queryOf(asked)}`;
  const page = await readPage(here, (tx, scope) => cardsPage(tx, scope, asked));
  if (page === null) {
    const t = await getTranslations("people");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["people"]}>
      <CardsScreen {...page} issue={inviteChairs} />
    </ClientMessages>
  );
}
