import type { Metadata } from "next";
import { KeptNote } from "@/components/compliance/kept-note";
import { NoPlan } from "@/components/compliance/no-plan";
import { TreeNote } from "@/components/compliance/tree-note";
import { ClientMessages } from "@/components/ui/client-messages";
import { UnitListContent } from "@/components/unit/unit-list";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { unitListPage } from "@/lib/queries/units/list-page";
import { kindsInOrder } from "./kinds-in-order";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("units") };
}

export default async function UnitsPage({ searchParams }: Props) {
  const address = await searchParams;
  const path = `/units${queryOf(address)}`;
  const kinds = await kindsInOrder();
  const { frame, view } = await readPage(path, (tx, scope) => unitListPage(tx, scope, address, kinds));
  if (view === null) return <NoPlan action="/units" day={frame} />;
  return (
    <ClientMessages>
      <KeptNote at={frame.keptAt} />
      <TreeNote day={frame} />
      <UnitListContent {...view} day={frame} />
    </ClientMessages>
  );
}
