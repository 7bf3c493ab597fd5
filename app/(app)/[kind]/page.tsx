import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { listPath } from "@/components/record/links";
import { RecordListContent } from "@/components/record/record-list";
import { ClientMessages } from "@/components/ui/client-messages";
import { bringBackRecord, createRecord, editRecord, takeBackRecord } from "@/lib/actions/records/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { recordListPage } from "@/lib/queries/records/list-page";
import { choicesInOrder } from "@/lib/words/record";
import { kindOf } from "./kind";

interface Props {
  params: Promise<{ kind: string }>;
  searchParams: Promise<Address>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = await kindOf(params);
  return { title: (await getTranslations("recordScreens"))(`kinds.${kind}.title`) };
}

export default async function RecordsPage({ params, searchParams }: Props) {
  const kind = await kindOf(params);
  const address = await searchParams;
  const here = `${listPath(kind)}${queryOf(address)}`;
  const choices = choicesInOrder((await getMessages()).recordScreens);
  const page = await readPage(here, (tx, scope) => recordListPage(tx, scope, kind, address, choices));
  return (
    <ClientMessages namespaces={["recordScreens"]}>
      <RecordListContent
        kind={kind}
        {...page}
        actions={{
          edit: editRecord.bind(null, kind),
          restore: bringBackRecord.bind(null, kind),
          count: createRecord.bind(null, "coverage"),
          uncount: takeBackRecord.bind(null, "coverage"),
        }}
      />
    </ClientMessages>
  );
}
