import type { Metadata } from "next";
import { KeptNote } from "@/components/compliance/kept-note";
import { NoPlan } from "@/components/compliance/no-plan";
import { TreeNote } from "@/components/compliance/tree-note";
import { TargetListContent } from "@/components/target/target-list";
import { ClientMessages } from "@/components/ui/client-messages";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { targetList } from "@/lib/queries/targets/list-page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("targets") };
}

export default async function TargetsPage({ searchParams }: Props) {
  const address = await searchParams;
  const path = `/targets${queryOf(address)}`;
  const { frame, view } = await readPage(path, (tx, scope) => targetList(tx, scope, address));
  if (view === null) return <NoPlan action="/targets" day={frame} />;
  return (
    <ClientMessages>
      <KeptNote at={frame.keptAt} />
      <TreeNote day={frame} />
      <TargetListContent {...view} day={frame} />
    </ClientMessages>
  );
}
