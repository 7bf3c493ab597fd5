import type { Metadata } from "next";
import { headers } from "next/headers";
import { ReportMaking } from "@/components/report/report-making";
import { ReportContent } from "@/components/report/report-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { freezeReportForm, writeReportForm } from "@/lib/actions/reports/form";
import { codeOfSegment } from "@/lib/domain/address";
import { addressHere } from "@/lib/http/place";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { nthAsked } from "@/lib/queries/frame/page-asked";
import { reportPage } from "@/lib/queries/reports/show-page";
import { printedPaper } from "@/lib/reports/printed";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("one") };
}

export default async function ReportRoute({ params, searchParams }: Props) {
  const { id } = await params;
  const shown = await readPage(`/reports/${id}`, (tx, scope) =>
    reportPage(tx, scope, codeOfSegment(decodeURIComponent(id))),
  );
  if ("part" in shown) {
    return <ReportMaking {...shown} looked={nthAsked(one(await searchParams, "looked"))} />;
  }
  const { figured, ...page } = shown;
  const { frozen } = page.report;
  const verifyUrl = frozen === null ? null : addressHere(await headers(), `/verify/${frozen.code}`);
  return (
    <ClientMessages namespaces={["reports"]}>
      <ReportContent
        {...page}
        paper={printedPaper(figured)}
        verifyUrl={verifyUrl}
        write={writeReportForm}
        freeze={freezeReportForm}
      />
    </ClientMessages>
  );
}
