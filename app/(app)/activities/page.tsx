import type { Metadata } from "next";
import { ActivitiesContent } from "@/components/activity/activities-page";
import { address as addressOf } from "@/components/compliance/links";
import { ClientMessages } from "@/components/ui/client-messages";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { activitiesPage } from "@/lib/queries/activities/list-page";
import { type Address, one } from "@/lib/queries/frame/asked-day";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("activities") };
}

export default async function ActivitiesPage({ searchParams }: Props) {
  const address = await searchParams;
  const here = addressOf(
    "/activities",
    Object.fromEntries(Object.keys(address).map((key) => [key, one(address, key)])),
  );
  const page = await readPage(here, (tx, scope) => activitiesPage(tx, scope, address));
  return (
    <ClientMessages>
      <ActivitiesContent {...page} />
    </ClientMessages>
  );
}
