import type { Metadata } from "next";
import { Review } from "@/components/review/review-page";
import { SamplePage } from "@/components/review/sample-page";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import {
  approveActivities,
  approveActivity,
  reopenActivity,
  returnActivity,
} from "@/lib/actions/activities/form";
import { drawSpotChecks, judgeSpotCheck } from "@/lib/actions/spot-checks/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { reviewPage } from "@/lib/queries/review/page";

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

export default async function ReviewRoute({ searchParams }: Props) {
  const asked = await searchParams;
  const page = await readPage(`/review${queryOf(asked)}`, (tx, scope) => reviewPage(tx, scope, asked));
  if (page === null) {
    const t = await getTranslations("review");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["activities", "locks", "review"]}>
      {page.asked.view === "SAMPLE" ? (
        <SamplePage {...page} draw={drawSpotChecks} judge={judgeSpotCheck} />
      ) : (
        <Review
          {...page}
          actions={{ approve: approveActivity, return: returnActivity, reopen: reopenActivity }}
          approveMany={approveActivities}
        />
      )}
    </ClientMessages>
  );
}
