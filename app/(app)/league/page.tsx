import type { Metadata } from "next";
import { KeptNote } from "@/components/compliance/kept-note";
import { NoPlan } from "@/components/compliance/no-plan";
import { TreeNote } from "@/components/compliance/tree-note";
import { LeagueContent } from "@/components/league/league-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { leaguePage } from "@/lib/queries/league/page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("league"))("title") };
}

export default async function LeaguePage({ searchParams }: Props) {
  const address = await searchParams;
  const path = `/league${queryOf(address)}`;
  const { frame, view } = await readPage(path, (tx, scope) => leaguePage(tx, scope, address));
  if (view === null) return <NoPlan action="/league" day={frame} />;
  return (
    <ClientMessages>
      <KeptNote at={frame.keptAt} />
      <TreeNote day={frame} />
      <LeagueContent view={view} day={frame} />
    </ClientMessages>
  );
}
