import type { Metadata } from "next";
import { KeptNote } from "@/components/compliance/kept-note";
import { NoPlan } from "@/components/compliance/no-plan";
import { TreeNote } from "@/components/compliance/tree-note";
import { ClientMessages } from "@/components/ui/client-messages";
import { YearCalendarContent } from "@/components/year-calendar/year-calendar-page";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { yearCalendarPage } from "@/lib/queries/year-calendar/page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("yearCalendar"))("title") };
}

export default async function CalendarRoute({ searchParams }: Props) {
  const address = await searchParams;
  const path = `/calendar${queryOf(address)}`;
  const { frame, view } = await readPage(path, (tx, scope) => yearCalendarPage(tx, scope, address));
  if (view === null) return <NoPlan action="/calendar" day={frame} />;
  return (
    <ClientMessages>
      <KeptNote at={frame.keptAt} />
      <TreeNote day={frame} />
      <YearCalendarContent view={view} day={frame} />
    </ClientMessages>
  );
}
