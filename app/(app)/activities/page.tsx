import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActivitiesContent } from "@/components/activity/activities-page";
import { receivedPath } from "@/components/record/received";
import { ClientMessages } from "@/components/ui/client-messages";
import { restoreActivity } from "@/lib/actions/activities/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { activitiesPage } from "@/lib/queries/activities/list-page";
import { type Address, one, queryOf } from "@/lib/queries/frame/asked-day";
import { recordReceived } from "@/lib/queries/records/list";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("activities") };
}

export default async function ActivitiesPage({ searchParams }: Props) {
  const address = await searchParams;
  const here = `/activities${queryOf(address)}`;
  const q = one(address, "q");
  const received = q === "" ? null : await readPage(here, (tx) => recordReceived(tx, q));
  if (received !== null) redirect(receivedPath(received));
  const page = await readPage(here, (tx, scope) => activitiesPage(tx, scope, address));
  return (
    <ClientMessages>
      <ActivitiesContent {...page} restore={restoreActivity} />
    </ClientMessages>
  );
}
