import type { Metadata } from "next";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { WelcomeScreen } from "@/components/welcome/welcome-page";
import { enterListedUnits, takeBackListedUnits } from "@/lib/actions/units/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { welcomePage } from "@/lib/queries/welcome/page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("welcome"))("title") };
}

export default async function WelcomeRoute({ searchParams }: Props) {
  const asked = await searchParams;
  const page = await readPage(`/welcome${queryOf(asked)}`, (tx, scope) => welcomePage(tx, scope, asked));
  if (page === null) return <Denied>{(await getTranslations("audit"))("deniedPage")}</Denied>;
  return (
    <ClientMessages namespaces={["welcome", "measures", "listed"]}>
      <WelcomeScreen {...page} enter={enterListedUnits} takeBack={takeBackListedUnits} />
    </ClientMessages>
  );
}
