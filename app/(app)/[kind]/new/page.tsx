import type { Metadata } from "next";
import { kindOf } from "@/app/(app)/[kind]/kind";
import { address } from "@/components/compliance/links";
import { listPath } from "@/components/record/links";
import { NewRecord } from "@/components/record/record-form-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { createRecord, takeBackRecord } from "@/lib/actions/records/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { givenOf, newRecordPage } from "@/lib/queries/records/new-page";

interface Props {
  params: Promise<{ kind: string }>;
  searchParams: Promise<Address>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = await kindOf(params);
  return { title: (await getTranslations("recordScreens"))(`kinds.${kind}.new`) };
}

export default async function NewRecordPage({ params, searchParams }: Props) {
  const kind = await kindOf(params);
  const asked = await searchParams;
  const wanted = { unit: one(asked, "unit"), find: one(asked, "find") };
  const given = givenOf(kind, asked);
  const here = address(`${listPath(kind)}/new`, { ...wanted, ...given });
  const page = await readPage(here, (tx, scope) => newRecordPage(tx, scope, kind, wanted));
  if (page === null) {
    const t = await getTranslations("recordScreens");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["recordScreens", "files"]}>
      <NewRecord
        kind={kind}
        {...page}
        given={given}
        save={createRecord.bind(null, kind)}
        withdraw={takeBackRecord.bind(null, kind)}
      />
    </ClientMessages>
  );
}
