import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { KeptNote } from "@/components/compliance/kept-note";
import { NoPlan } from "@/components/compliance/no-plan";
import { TreeNote } from "@/components/compliance/tree-note";
import { OverviewContent } from "@/components/overview/overview-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { matrixParameters } from "@/lib/queries/overview/asked";
import { overviewPage } from "@/lib/queries/overview/page";
import { beginsAnew } from "@/lib/queries/welcome/page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("overview") };
}

export default async function OverviewPage({ searchParams }: Props) {
  const address = await searchParams;
  const page = await readPage(`/overview${queryOf(address)}`, async (tx, scope) =>
    (await beginsAnew(tx, scope)) ? "anew" : overviewPage(tx, scope, address),
  );
  if (page === "anew") redirect("/welcome");
  if (page === null) {
    const t = await getTranslations("overview");
    return <Denied>{t("denied")}</Denied>;
  }
  const { frame, view } = page;
  if (view === null) return <NoPlan action="/overview" day={frame} />;
  const { asked, ...shown } = view;
  return (
    <ClientMessages>
      <KeptNote at={frame.keptAt} />
      <TreeNote day={frame} />
      <OverviewContent {...shown} day={frame} filter={asked.filter} filters={matrixParameters(asked)} />
    </ClientMessages>
  );
}
