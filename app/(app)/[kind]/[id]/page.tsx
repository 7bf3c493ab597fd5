import type { Metadata } from "next";
import { shownKindOf } from "@/app/(app)/[kind]/kind";
import { recordPath } from "@/components/record/links";
import { ShowRecord } from "@/components/record/show-record";
import { ClientMessages } from "@/components/ui/client-messages";
import {
  bringBackRecord,
  createRecord,
  editRecord,
  takeBackRecord,
  tickChairs,
  untickChairs,
} from "@/lib/actions/records/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { recordPage } from "@/lib/queries/records/show-page";

interface Props {
  params: Promise<{ kind: string; id: string }>;
  searchParams: Promise<Address>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = await shownKindOf(params);
  return { title: (await getTranslations("recordScreens"))(`kinds.${kind}.title`) };
}

export default async function RecordPage({ params, searchParams }: Props) {
  const kind = await shownKindOf(params);
  const { id } = await params;
  const address = await searchParams;
  const here = `${recordPath(kind, id)}${queryOf(address)}`;
  const page = await readPage(here, (tx, scope) => recordPage(tx, scope, kind, id, address));
  return (
    <ClientMessages namespaces={["recordScreens", "reporters", "files"]}>
      <ShowRecord
        kind={kind}
        {...page}
        actions={{
          edit: editRecord.bind(null, kind),
          withdraw: takeBackRecord.bind(null, kind),
          restore: bringBackRecord.bind(null, kind),
        }}
        rosterActions={{
          create: createRecord.bind(null, "chairLinks"),
          edit: editRecord.bind(null, "chairLinks"),
          withdraw: takeBackRecord.bind(null, "chairLinks"),
          tick: tickChairs,
          untick: untickChairs,
        }}
        readingActions={{
          create: createRecord.bind(null, "coverage"),
          withdraw: takeBackRecord.bind(null, "coverage"),
          restore: bringBackRecord.bind(null, "coverage"),
        }}
      />
    </ClientMessages>
  );
}
