import type { Metadata } from "next";
import { ReportsContent } from "@/components/report/reports-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { beginReportForm } from "@/lib/actions/reports/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { reportsPage } from "@/lib/queries/reports/list-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function ReportsRoute() {
  const page = await readPage("/reports", reportsPage);
  return (
    <ClientMessages namespaces={["reports"]}>
      <ReportsContent {...page} begin={beginReportForm} />
    </ClientMessages>
  );
}
