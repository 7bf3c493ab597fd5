import type { Metadata } from "next";
import { NewReorganisation } from "@/components/reorganisation/new-screen";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { createReorganisation, tryReorganisation } from "@/lib/actions/reorganisations/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { newReorganisationPage } from "@/lib/queries/reorganisations/new-page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reorganisations"))("title") };
}

export default async function NewReorganisationRoute({ searchParams }: Props) {
  const asked = await searchParams;
  const here = `/reorganisations/new${queryOf(asked)}`;
  const page = await readPage(here, (tx, scope) => newReorganisationPage(tx, scope, asked));
  if (page === null) {
    const t = await getTranslations("reorganisations");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["reorganisations", "measures", "status", "targets"]}>
      <NewReorganisation key={page.kind} {...page} tried={tryReorganisation} create={createReorganisation} />
    </ClientMessages>
  );
}
