import type { Metadata } from "next";
import { NewActivity } from "@/components/activity/new-activity";
import { address } from "@/components/compliance/links";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import { recallActivity, saveActivity } from "@/lib/actions/activities/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { newActivityPage } from "@/lib/queries/activities/new-page";
import { type Address, one } from "@/lib/queries/frame/asked-day";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activities.form"))("new") };
}

export default async function NewActivityPage({ searchParams }: Props) {
  const asked = await searchParams;
  const wanted = {
    unit: one(asked, "unit"),
    find: one(asked, "find"),
    type: one(asked, "type"),
    after: one(asked, "after"),
  };
  const here = address("/activities/new", wanted);
  const page = await readPage(here, (tx, scope) => newActivityPage(tx, scope, wanted));
  if (page === null) {
    const t = await getTranslations("activities.form");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["activities", "files"]}>
      <NewActivity {...page} save={saveActivity} recall={recallActivity} />
    </ClientMessages>
  );
}
