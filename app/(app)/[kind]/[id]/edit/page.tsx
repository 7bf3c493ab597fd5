import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { shownKindOf } from "@/app/(app)/[kind]/kind";
import { LockSentence } from "@/components/lock/closed-note";
import { recordPath } from "@/components/record/links";
import { EditRecord } from "@/components/record/record-form-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { editRecord, takeBackRecord } from "@/lib/actions/records/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { recordPage } from "@/lib/queries/records/show-page";

interface Props {
  params: Promise<{ kind: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recordScreens"))("edit") };
}

export default async function EditRecordPage({ params }: Props) {
  const kind = await shownKindOf(params);
  const { id } = await params;
  const here = recordPath(kind, id);
  const page = await readPage(`${here}/edit`, (tx, scope) => recordPage(tx, scope, kind, id, {}));
  // Its page says so, and how it comes back.
  if (page.withdrawn !== null) redirect(here);
  if (page.lock?.ended)
    return (
      <Denied entry={here}>
        <LockSentence lock={page.lock.lock} />
      </Denied>
    );
  if (!page.records || page.person === null) {
    const t = await getTranslations("recordScreens");
    return <Denied entry={here}>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["recordScreens", "files"]}>
      <EditRecord
        kind={kind}
        record={page.record}
        place={page.place}
        evidence={{ files: page.files, links: page.links }}
        audiences={page.audiences}
        lock={page.lock}
        closed={page.closed}
        today={page.today}
        save={editRecord.bind(null, kind)}
        withdraw={takeBackRecord.bind(null, kind)}
      />
    </ClientMessages>
  );
}
