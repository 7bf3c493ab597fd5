import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { KeptNote } from "@/components/compliance/kept-note";
import { NoPlan } from "@/components/compliance/no-plan";
import { TreeNote } from "@/components/compliance/tree-note";
import { TargetContent } from "@/components/target/target-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { codeOfSegment } from "@/lib/domain/address";
import { readPage } from "@/lib/http/reader";
import { type Address, parsedQuery, queryOf } from "@/lib/queries/frame/asked-day";
import { targetPage } from "@/lib/queries/targets/show-page";
import { ownWords } from "@/lib/words/catalogue";

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Address>;
}

/** Title and page are made from one reading; the address is text so that both ask the same. */
const read = cache((code: string, query: string) =>
  readPage(`/targets/${code}${query}`, (tx, scope) =>
    targetPage(tx, scope, codeOfSegment(decodeURIComponent(code)), parsedQuery(query)),
  ),
);

async function asked({ params, searchParams }: Props) {
  return read((await params).code, queryOf(await searchParams));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { code } = await props.params;
  const title = (await asked(props)).view?.view.target.title ?? decodeURIComponent(code);
  return { title: ownWords({ language: await getLocale() }, title) };
}

export default async function TargetPage(props: Props) {
  const { frame, view } = await asked(props);
  const { code } = await props.params;
  if (view === null) return <NoPlan action={`/targets/${code}`} day={frame} />;
  return (
    <ClientMessages>
      <KeptNote at={frame.keptAt} />
      <TreeNote day={frame} />
      <TargetContent {...view} day={frame} />
    </ClientMessages>
  );
}
