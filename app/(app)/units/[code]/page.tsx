import type { Metadata } from "next";
import { cache } from "react";
import { KeptNote } from "@/components/compliance/kept-note";
import { unitPath } from "@/components/compliance/links";
import { NoPlan } from "@/components/compliance/no-plan";
import { TreeNote } from "@/components/compliance/tree-note";
import { ClientMessages } from "@/components/ui/client-messages";
import { ChairContent } from "@/components/unit/chair-page";
import { UnitContent } from "@/components/unit/unit-page";
import { codeOfSegment } from "@/lib/domain/address";
import { readPage } from "@/lib/http/reader";
import { type Address, parsedQuery, queryOf } from "@/lib/queries/frame/asked-day";
import { unitPage } from "@/lib/queries/units/show-page";

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Address>;
}

/** Title and page are made from one reading; the address is text so that both ask the same. */
const read = cache((code: string, query: string) =>
  readPage(`/units/${code}${query}`, (tx, scope) =>
    unitPage(tx, scope, codeOfSegment(decodeURIComponent(code)), parsedQuery(query)),
  ),
);

async function asked({ params, searchParams }: Props) {
  return read((await params).code, queryOf(await searchParams));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await asked(props)).heading.name };
}

export default async function UnitPage(props: Props) {
  const { frame, heading, view } = await asked(props);
  if (view === null) return <NoPlan action={unitPath(heading.code)} day={frame} />;
  return (
    <ClientMessages>
      <KeptNote at={frame.keptAt} />
      <TreeNote day={frame} />
      {view.chair ? <ChairContent {...view} day={frame} /> : <UnitContent {...view} day={frame} />}
    </ClientMessages>
  );
}
