import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Lead } from "@/components/account/lead";
import { FactList } from "@/components/ui/fact-list";
import { printedCode } from "@/lib/domain/report/paper";
import { formatDate, formatInstant } from "@/lib/format";
import { forPage } from "@/lib/http/unavailable";
import { getTranslations } from "@/lib/i18n/server-words";
import { verifiedReport } from "@/lib/queries/reports/read";
import { reportedPeriod } from "@/lib/words/reported-period";

interface Props {
  params: Promise<{ code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("verifyTitle") };
}

/** What the code on a paper stands for, for whoever has it in hand. */
export default async function VerifyPage({ params }: Props) {
  const { code } = await params;
  const t = await getTranslations("reports");
  const language = await getLocale();
  const verified = await forPage(() => verifiedReport(decodeURIComponent(code)));
  if (verified === null)
    return (
      <main id="main">
        <h1>{t("notVerified")}</h1>
        <Lead>{t("notVerifiedBody")}</Lead>
      </main>
    );
  return (
    <main id="main">
      <h1>{t("verified")}</h1>
      <Lead>{t("verifiedBody")}</Lead>
      <FactList
        rows={[
          [t("code"), printedCode(verified.code)],
          [t("report"), reportedPeriod(verified, language)],
          [t("whose"), verified.unit],
          [t("federation"), verified.federation],
          [t("asOf"), formatDate(verified.asOf)],
          [t("frozenWhen"), formatInstant(new Date(verified.frozenAt))],
        ]}
      />
    </main>
  );
}
