import type { Metadata } from "next";
import { HeadcountsContent } from "@/components/headcount/headcounts-page";
import { ClientMessages } from "@/components/ui/client-messages";
import {
  bringBackRecord,
  createRecord,
  editRecord,
  saveHeadcounts,
  takeBackHeadcounts,
  takeBackRecord,
} from "@/lib/actions/records/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { headcountsPage } from "@/lib/queries/headcounts/page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("headcounts"))("title") };
}

export default async function HeadcountsPage({ searchParams }: Props) {
  const address = await searchParams;
  const here = `/headcounts${queryOf(address)}`;
  const page = await readPage(here, (tx, scope) => headcountsPage(tx, scope, address));
  return (
    <ClientMessages namespaces={["recordScreens", "headcounts", "files"]}>
      <HeadcountsContent
        {...page}
        actions={{
          create: createRecord.bind(null, "headcounts"),
          edit: editRecord.bind(null, "headcounts"),
          withdraw: takeBackRecord.bind(null, "headcounts"),
          restore: bringBackRecord.bind(null, "headcounts"),
        }}
        saveTable={saveHeadcounts}
        takeTableBack={takeBackHeadcounts}
      />
    </ClientMessages>
  );
}
