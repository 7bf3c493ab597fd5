import type { Metadata } from "next";
import { AuditScreen } from "@/components/audit/audit-page";
import { Denied } from "@/components/ui/denied";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { auditPage } from "@/lib/queries/audit/page";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditRoute({ searchParams }: Props) {
  const asked = await searchParams;
  const page = await readPage(`/audit${queryOf(asked)}`, (tx, scope) => auditPage(tx, scope, asked));
  if (page !== null) return <AuditScreen {...page} />;
  return <Denied>{(await getTranslations("audit"))("deniedPage")}</Denied>;
}
