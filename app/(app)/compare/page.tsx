import type { Metadata } from "next";
import { CompareContent } from "@/components/compare/compare-page";
import { KeptNote } from "@/components/compliance/kept-note";
import { NoPlan } from "@/components/compliance/no-plan";
import { TreeNote } from "@/components/compliance/tree-note";
import { ClientMessages } from "@/components/ui/client-messages";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { comparePage } from "@/lib/queries/changes/page";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("changes"))("title") };
}

export default async function ComparePage({ searchParams }: Props) {
  const address = await searchParams;
  const path = `/compare${queryOf(address)}`;
  const { frame, view } = await readPage(path, (tx, scope) => comparePage(tx, scope, address));
  if (view === null) return <NoPlan action="/compare" day={frame} />;
  return (
    <ClientMessages>
      <KeptNote at={frame.keptAt} />
      <TreeNote day={frame} />
      <CompareContent view={view.compared} day={frame} />
    </ClientMessages>
  );
}
