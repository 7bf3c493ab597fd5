import type { Metadata } from "next";
import { headers } from "next/headers";
import { KeptNote } from "@/components/compliance/kept-note";
import { targetPath, withDay } from "@/components/compliance/links";
import { NoPlan } from "@/components/compliance/no-plan";
import { TreeNote } from "@/components/compliance/tree-note";
import { owedPath } from "@/components/target/links";
import { OwedContent } from "@/components/target/owed-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { codeOfSegment } from "@/lib/domain/address";
import { addressHere } from "@/lib/http/place";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { owedPage } from "@/lib/queries/owed/page";

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("targets.owed"))("title") };
}

export default async function OwedRoute({ params, searchParams }: Props) {
  const code = codeOfSegment(decodeURIComponent((await params).code));
  const asked = await searchParams;
  const here = `${owedPath(code)}${queryOf(asked)}`;
  const { frame, view } = await readPage(here, (tx, scope) => owedPage(tx, scope, code, asked));
  if (view === null) return <NoPlan action={owedPath(code)} day={frame} />;
  const link = addressHere(await headers(), withDay(targetPath(code), frame));
  return (
    <ClientMessages>
      <KeptNote at={frame.keptAt} />
      <TreeNote day={frame} />
      <OwedContent {...view} day={frame} link={link} />
    </ClientMessages>
  );
}
