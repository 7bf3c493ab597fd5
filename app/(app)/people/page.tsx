import type { Metadata } from "next";
import { PeopleScreen } from "@/components/people/people-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import {
  disableSomebody,
  enableSomebody,
  endSomebodysSecondStep,
  endSomebodysSessions,
  inviteSomebody,
} from "@/lib/actions/people/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { peoplePage } from "@/lib/queries/people/page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeopleRoute({ searchParams }: Props) {
  const asked = await searchParams;
  const page = await readPage(`/people${queryOf(asked)}`, (tx, scope) => peoplePage(tx, scope, asked));
  if (page === null) {
    const t = await getTranslations("people");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["people"]}>
      <PeopleScreen
        {...page}
        actions={{
          invite: inviteSomebody,
          disable: disableSomebody,
          enable: enableSomebody,
          endSessions: endSomebodysSessions,
          endSecondStep: endSomebodysSecondStep,
        }}
      />
    </ClientMessages>
  );
}
