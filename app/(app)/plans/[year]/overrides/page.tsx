import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OverridesContent } from "@/components/plan/overrides-page";
import { ClientMessages } from "@/components/ui/client-messages";
import {
  approveException,
  endException,
  exceptUnit,
  proposeException,
  rejectException,
} from "@/lib/actions/plans/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { overridesPage } from "@/lib/queries/overrides/page";
import { addressedPlan } from "@/lib/schemas/plan-change";

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("overrides"))("title") };
}

export default async function OverridesRoute({ params, searchParams }: Props) {
  const parsed = addressedPlan.safeParse(await params);
  if (!parsed.success) notFound();
  const { year } = parsed.data;
  const address = await searchParams;
  const here = `/plans/${year}/overrides${queryOf(address)}`;
  const page = await readPage(here, (tx, scope) => overridesPage(tx, scope, year, address));
  return (
    <ClientMessages namespaces={["overrides", "planChange", "unitChoice"]}>
      <OverridesContent
        {...page}
        put={exceptUnit}
        propose={proposeException}
        approve={approveException}
        reject={rejectException}
        end={endException}
      />
    </ClientMessages>
  );
}
