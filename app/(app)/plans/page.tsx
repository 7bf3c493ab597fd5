import type { Metadata } from "next";
import { PlanListContent } from "@/components/plan/plan-list";
import { ClientMessages } from "@/components/ui/client-messages";
import { beginPlan, clonePlan } from "@/lib/actions/plans/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { planListPage } from "@/lib/queries/plans/list-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("title") };
}

export default async function PlansRoute() {
  const page = await readPage("/plans", planListPage);
  return (
    <ClientMessages namespaces={["plans"]}>
      <PlanListContent {...page} clone={clonePlan} begin={beginPlan} />
    </ClientMessages>
  );
}
