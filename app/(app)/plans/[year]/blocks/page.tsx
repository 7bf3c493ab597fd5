import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BlocksContent } from "@/components/plan/blocks-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { saveYearBlocks } from "@/lib/actions/plans/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { blocksPage } from "@/lib/queries/blocks/page";
import { addressedPlan } from "@/lib/schemas/plan-change";

interface Props {
  params: Promise<{ year: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("blocks"))("title") };
}

export default async function BlocksRoute({ params }: Props) {
  const parsed = addressedPlan.safeParse(await params);
  if (!parsed.success) notFound();
  const { year } = parsed.data;
  const page = await readPage(`/plans/${year}/blocks`, (tx, scope) => blocksPage(tx, scope, year));
  return (
    <ClientMessages namespaces={["blocks"]}>
      <BlocksContent {...page} put={saveYearBlocks} />
    </ClientMessages>
  );
}
