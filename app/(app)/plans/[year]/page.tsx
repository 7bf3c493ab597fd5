import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { PlanContent } from "@/components/plan/plan-page";
import { ClientMessages } from "@/components/ui/client-messages";
import {
  dropTarget,
  editPlanSaid,
  endPlan,
  issuePlan,
  newTarget,
  saveTarget,
} from "@/lib/actions/plans/form";
import { readPage } from "@/lib/http/reader";
import { problemsIn } from "@/lib/http/wording";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { planPage } from "@/lib/queries/plans/show-page";
import { addressedPlan } from "@/lib/schemas/plan-change";

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<Address>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  return { title: (await getTranslations("plans"))("ofYear", { year }) };
}

export default async function PlanRoute({ params, searchParams }: Props) {
  const parsed = addressedPlan.safeParse(await params);
  if (!parsed.success) notFound();
  const { year } = parsed.data;
  const address = await searchParams;
  const here = `/plans/${year}${queryOf(address)}`;
  const page = await readPage(here, (tx, scope) => planPage(tx, scope, year, address));
  const locale = await getLocale();
  const open = page.open && {
    ...page.open,
    problems: problemsIn(page.open.problems, locale),
  };
  return (
    <ClientMessages namespaces={["plans", "planChange"]}>
      <PlanContent
        {...page}
        open={open}
        edit={editPlanSaid}
        issue={issuePlan}
        close={endPlan}
        add={newTarget}
        put={saveTarget}
        remove={dropTarget}
      />
    </ClientMessages>
  );
}
