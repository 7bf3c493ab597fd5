import type { Metadata } from "next";
import { address } from "@/components/compliance/links";
import { NewReporter } from "@/components/reporter/new-reporter";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import {
  appointReporter,
  bringBackRecord,
  editRecord,
  endReporter,
  takeBackRecord,
} from "@/lib/actions/records/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { newReporterPage } from "@/lib/queries/reporters/new-page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reporters"))("new") };
}

export default async function NewReporterPage({ searchParams }: Props) {
  const asked = await searchParams;
  const wanted = { unit: one(asked, "unit"), find: one(asked, "find") };
  const here = address("/reporters/new", wanted);
  const page = await readPage(here, (tx, scope) => newReporterPage(tx, scope, wanted));
  if (page === null) {
    const t = await getTranslations("reporters");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["reporters", "files"]}>
      <NewReporter
        {...page}
        replaces={one(asked, "replaces")}
        actions={{
          appoint: appointReporter,
          edit: editRecord.bind(null, "reporters"),
          end: endReporter,
          withdraw: takeBackRecord.bind(null, "reporters"),
          restore: bringBackRecord.bind(null, "reporters"),
        }}
      />
    </ClientMessages>
  );
}
