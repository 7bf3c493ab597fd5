import type { Metadata } from "next";
import { connection } from "next/server";
import { kindsIn } from "@/app/(app)/import/kinds";
import { ImportWizard } from "@/components/import/import-wizard";
import { RecentImports } from "@/components/import/recent-imports";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { undoWholeImport } from "@/lib/actions/imports/form";
import { CODE_AND_NAME } from "@/lib/actions/imports/references";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { importPage } from "@/lib/queries/imports/page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

export default async function ImportsPage({ searchParams }: Props) {
  const asked = one(await searchParams, "kind");
  const page = await readPage("/import", importPage);
  if (page === null) {
    const t = await getTranslations("activities.form");
    return <Denied>{t("denied")}</Denied>;
  }
  await connection();
  const kinds = await kindsIn(page);
  const first = kinds.find(({ kind }) => kind === asked) ?? kinds[0];
  const recent = { imports: page.recent, kinds, undo: undoWholeImport, now: new Date() };
  return (
    <ClientMessages namespaces={["imports", "activities", "bulk", "measures"]}>
      <ImportWizard
        kinds={kinds}
        first={first?.kind ?? ""}
        shared={page.own === null ? {} : { unit: page.own.code + CODE_AND_NAME + page.own.name }}
        undo={undoWholeImport}
        recent={<RecentImports {...recent} />}
      />
    </ClientMessages>
  );
}
