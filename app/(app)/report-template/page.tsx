import type { Metadata } from "next";
import { TemplateContent } from "@/components/report/template-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { removeTemplateForm, restoreTemplateForm } from "@/lib/actions/report-templates/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { templatePage } from "@/lib/queries/report-templates/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reportTemplate"))("title") };
}

export default async function TemplateRoute() {
  const page = await readPage("/report-template", templatePage);
  if (page === null) {
    const t = await getTranslations("reportTemplate");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["reportTemplate"]}>
      <TemplateContent {...page} remove={removeTemplateForm} restore={restoreTemplateForm} />
    </ClientMessages>
  );
}
