import type { Metadata } from "next";
import { KeptNote } from "@/components/compliance/kept-note";
import { NoPlan } from "@/components/compliance/no-plan";
import { TreeNote } from "@/components/compliance/tree-note";
import { scorePath } from "@/components/score/links";
import { ScoreContent } from "@/components/score/score-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { saySelfScoreForm } from "@/lib/actions/self-scores/form";
import { codeOfSegment } from "@/lib/domain/address";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { scorePage } from "@/lib/queries/scores/page";

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("score"))("title") };
}

export default async function ScoreRoute({ params, searchParams }: Props) {
  const code = codeOfSegment(decodeURIComponent((await params).code));
  const asked = await searchParams;
  const here = `${scorePath(code)}${queryOf(asked)}`;
  const { frame, view } = await readPage(here, (tx, scope) => scorePage(tx, scope, code, asked));
  if (view === null) return <NoPlan action={scorePath(code)} day={frame} />;
  return (
    <ClientMessages namespaces={["score"]}>
      <KeptNote at={frame.keptAt} />
      <TreeNote day={frame} />
      <ScoreContent {...view} day={frame} say={saySelfScoreForm} />
    </ClientMessages>
  );
}
