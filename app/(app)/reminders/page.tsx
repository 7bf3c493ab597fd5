import type { Metadata } from "next";
import { KeptNote } from "@/components/compliance/kept-note";
import { NoPlan } from "@/components/compliance/no-plan";
import { TreeNote } from "@/components/compliance/tree-note";
import { RemindersContent } from "@/components/reminder/reminders-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { remindersPage } from "@/lib/queries/reminders/page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reminders"))("title") };
}

export default async function RemindersRoute({ searchParams }: Props) {
  const address = await searchParams;
  const path = `/reminders${queryOf(address)}`;
  const { frame, view } = await readPage(path, (tx, scope) => remindersPage(tx, scope, address));
  if (view === null) return <NoPlan action="/reminders" day={frame} />;
  return (
    <ClientMessages>
      <KeptNote at={frame.keptAt} />
      <TreeNote day={frame} />
      <RemindersContent reminders={view} day={frame} />
    </ClientMessages>
  );
}
