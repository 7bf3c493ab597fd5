import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { KeptNote } from "@/components/compliance/kept-note";
import { NoPlan } from "@/components/compliance/no-plan";
import { TreeNote } from "@/components/compliance/tree-note";
import { ClientMessages } from "@/components/ui/client-messages";
import { WhatIfContent } from "@/components/what-if/what-if-page";
import { readPage } from "@/lib/http/reader";
import { problemsIn } from "@/lib/http/wording";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { whatIfPage } from "@/lib/queries/what-if/page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("whatIf"))("title") };
}

export default async function WhatIfRoute({ searchParams }: Props) {
  const address = await searchParams;
  const path = `/what-if${queryOf(address)}`;
  const { frame, view } = await readPage(path, (tx, scope) => whatIfPage(tx, scope, address));
  if (view === null) return <NoPlan action="/what-if" day={frame} />;
  const problems = problemsIn(view.open?.problems ?? [], await getLocale());
  return (
    <ClientMessages namespaces={["whatIf"]}>
      <KeptNote at={frame.keptAt} />
      <TreeNote day={frame} />
      <WhatIfContent view={{ ...view, open: view.open && { ...view.open, problems } }} day={frame} />
    </ClientMessages>
  );
}
