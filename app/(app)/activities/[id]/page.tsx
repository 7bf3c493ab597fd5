import type { Metadata } from "next";
import { activityPath } from "@/components/activity/links";
import { ShowActivity } from "@/components/activity/show-activity";
import { ClientMessages } from "@/components/ui/client-messages";
import * as actions from "@/lib/actions/activities/form";
import { codeOfSegment } from "@/lib/domain/address";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { showActivityPage } from "@/lib/queries/activities/show-page";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activities.show"))("title") };
}

export default async function ActivityPage({ params }: Props) {
  const id = codeOfSegment((await params).id);
  const page = await readPage(activityPath(id), (tx, scope) => showActivityPage(tx, scope, id));
  const { activity, types, outlets } = page;
  return (
    <ClientMessages namespaces={["activities"]}>
      <ShowActivity
        activity={activity}
        offered={page.offered}
        stepsWithReason={page.stepsWithReason}
        lock={page.lock}
        mine={page.mine}
        history={page.history}
        files={page.files}
        linkChecks={page.linkChecks}
        linkGiven={page.linkGiven}
        countsTowards={page.countsTowards}
        lostWithoutOutlet={page.lostWithoutOutlet}
        nowhere={page.nowhere}
        typeName={types.find(({ code }) => code === activity.type) ?? activity.type}
        choices={page.choices}
        outletName={outlets.find(({ code }) => code === activity.outlet) ?? activity.outlet}
        actions={{
          submit: actions.submitActivity,
          recall: actions.recallActivity,
          approve: actions.approveActivity,
          return: actions.returnActivity,
          reject: actions.rejectActivity,
          publish: actions.publishActivity,
          reopen: actions.reopenActivity,
          withdraw: actions.withdrawActivity,
          restore: actions.restoreActivity,
        }}
      />
    </ClientMessages>
  );
}
