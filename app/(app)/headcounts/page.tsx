import type { Metadata } from "next";
import { address as addressOf } from "@/components/compliance/links";
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
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { headcountsPage } from "@/lib/queries/headcounts/page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("headcounts"))("title") };
}

export default async function HeadcountsPage({ searchParams }: Props) {
  const address = await searchParams;
  const here = addressOf(
    "/headcounts",
    Object.fromEntries(Object.keys(address).map((key) => [key, one(address, key)])),
  );
  const page = await readPage(here, (tx, scope) => headcountsPage(tx, scope, address));
  return (
    <ClientMessages namespaces={["recordScreens", "headcounts"]}>
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
