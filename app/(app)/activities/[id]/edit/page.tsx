import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EditActivity } from "@/components/activity/edit-activity";
import { activityEditPath, activityPath } from "@/components/activity/links";
import { LockSentence } from "@/components/lock/closed-note";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { recallActivity, saveActivity } from "@/lib/actions/activities/form";
import { codeOfSegment } from "@/lib/domain/address";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { editActivityPage } from "@/lib/queries/activities/show-page";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activities.form"))("edit") };
}

export default async function EditActivityPage({ params }: Props) {
  const id = codeOfSegment((await params).id);
  const page = await readPage(activityEditPath(id), (tx, scope) => editActivityPage(tx, scope, id));
  // Its page says so, and how it comes back.
  if (page.activity.withdrawn !== null) redirect(activityPath(id));
  if (page.lock !== null)
    return (
      <Denied entry={activityPath(id)}>
        <LockSentence lock={page.lock} />
      </Denied>
    );
  if (!page.steps.includes("edit")) {
    const t = await getTranslations("activities.form");
    return (
      <Denied entry={activityPath(id)}>
        {t(page.steps.includes("recall") ? "recallToEdit" : "deniedEdit")}
      </Denied>
    );
  }
  return (
    <ClientMessages namespaces={["activities", "files"]}>
      <EditActivity
        activity={page.activity}
        reason={page.activity.status === "RETURNED" ? page.activity.reason : null}
        types={page.types}
        outlets={page.outlets}
        choices={page.choices}
        lines={page.lines}
        finalTypes={page.finalTypes}
        files={page.files}
        today={page.today}
        closed={page.closed}
        save={saveActivity}
        recall={recallActivity}
      />
    </ClientMessages>
  );
}
