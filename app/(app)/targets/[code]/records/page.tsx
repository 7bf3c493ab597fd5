import type { Metadata } from "next";
import { KeptNote } from "@/components/compliance/kept-note";
import { NoPlan } from "@/components/compliance/no-plan";
import { TreeNote } from "@/components/compliance/tree-note";
import { BehindContent } from "@/components/target/behind-page";
import { behindPath } from "@/components/target/links";
import { ClientMessages } from "@/components/ui/client-messages";
import { codeOfSegment } from "@/lib/domain/address";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { behindPage } from "@/lib/queries/behind/page";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("targets.behind"))("title") };
}

export default async function BehindRoute({ params, searchParams }: Props) {
  const code = codeOfSegment(decodeURIComponent((await params).code));
  const asked = await searchParams;
  const here = `${behindPath(code)}${queryOf(asked)}`;
  const { frame, view } = await readPage(here, (tx, scope) => behindPage(tx, scope, code, asked));
  if (view === null) return <NoPlan action={behindPath(code)} day={frame} />;
  return (
    <ClientMessages>
      <KeptNote at={frame.keptAt} />
      <TreeNote day={frame} />
      <BehindContent view={view} day={frame} />
    </ClientMessages>
  );
}
