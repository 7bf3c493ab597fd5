import type { Metadata } from "next";
import { NewPerson } from "@/components/people/new-person";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { createAccount, placeSomebody } from "@/lib/actions/people/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { newPersonPage } from "@/lib/queries/people/new-page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("invite") };
}

export default async function NewPersonRoute({ searchParams }: Props) {
  const asked = await searchParams;
  const here = `/people/new${queryOf(asked)}`;
  const page = await readPage(here, (tx, scope) => newPersonPage(tx, scope, asked));
  if (page === null) {
    const t = await getTranslations("people");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["people", "account"]}>
      <NewPerson {...page} create={createAccount} place={placeSomebody} />
    </ClientMessages>
  );
}
