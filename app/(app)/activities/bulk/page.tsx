import type { Metadata } from "next";
import { BulkPage } from "@/components/activity-grid/bulk-page";
import { GRID_COLUMNS } from "@/components/activity-grid/rows";
import { address } from "@/components/compliance/links";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { logSeveral, takeBackSeveral } from "@/lib/actions/activities/form";
import { readPage } from "@/lib/http/reader";
import { en } from "@/lib/i18n/en";
import { getTranslations } from "@/lib/i18n/server-words";
import { vi } from "@/lib/i18n/vi";
import { newActivityPage } from "@/lib/queries/activities/new-page";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { keyed } from "@/lib/records/keys";
import { importedWordsIn } from "@/lib/words/imported";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bulk"))("title") };
}

const WORDS = [vi, en].map((messages) => importedWordsIn("activities", messages));
/** What is pasted is headed as what is imported. */
const HEADINGS = keyed(GRID_COLUMNS, (column) => WORDS.flatMap(({ headings }) => headings(column)));

export default async function BulkActivitiesPage({ searchParams }: Props) {
  const asked = await searchParams;
  const wanted = { unit: one(asked, "unit"), find: one(asked, "find"), type: one(asked, "type"), after: "" };
  const here = address("/activities/bulk", { unit: wanted.unit, find: wanted.find, type: wanted.type });
  const page = await readPage(here, (tx, scope) => newActivityPage(tx, scope, wanted));
  if (page === null) {
    const t = await getTranslations("activities.form");
    return <Denied>{t("denied")}</Denied>;
  }
  const { choice, types, outlets, choices, usualOutlet, lines, begins, closed, today } = page;
  return (
    <ClientMessages namespaces={["activities", "bulk", "files"]}>
      <BulkPage
        {...{ choice, types, outlets, choices, usualOutlet, lines, begins, closed, today }}
        headings={HEADINGS}
        create={logSeveral}
        takeBack={takeBackSeveral}
      />
    </ClientMessages>
  );
}
