import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { PlanDocumentContent } from "@/components/plan/document-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { addPlanDocument, judgePassage, newTarget } from "@/lib/actions/plans/form";
import { readPage } from "@/lib/http/reader";
import { problemsIn } from "@/lib/http/wording";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { planDocumentPage } from "@/lib/queries/plan-documents/page";
import { addressedPlan } from "@/lib/schemas/plan-change";

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planDocuments"))("title") };
}

export default async function PlanDocumentRoute({ params, searchParams }: Props) {
  const parsed = addressedPlan.safeParse(await params);
  if (!parsed.success) notFound();
  const { year } = parsed.data;
  const address = await searchParams;
  const here = `/plans/${year}/document${queryOf(address)}`;
  const page = await readPage(here, (tx, scope) => planDocumentPage(tx, scope, year, address));
  const locale = await getLocale();
  const editor = page.open?.editor ?? null;
  const told = editor && { ...editor, problems: problemsIn(editor.problems, locale) };
  return (
    <ClientMessages namespaces={["plans", "planChange", "planDocuments"]}>
      <PlanDocumentContent
        {...page}
        open={page.open && { ...page.open, editor: told }}
        paste={addPlanDocument}
        add={newTarget}
        judge={judgePassage}
      />
    </ClientMessages>
  );
}
