import { getLocale, getMessages } from "next-intl/server";
import type { TableSource } from "@/app/(app)/table-file";
import { ALL_FIGURES } from "@/lib/domain/headcount";
import { formatDate } from "@/lib/format";
import { headcountsPage } from "@/lib/queries/headcounts/page";
import { fieldWordsIn } from "@/lib/words/record";

type Found = Awaited<ReturnType<typeof headcountsPage>>;

/** The figures of the units below one, as of a day; of a unit that has none below it, its own from day to day. */
export const headcountsFile: TableSource<Found> = {
  id: "headcounts",
  read: headcountsPage,
  async table({ unit, asOf, own, lines, below, only, search }) {
    const { recordScreens: messages, headcounts: t } = await getMessages();
    const { label } = fieldWordsIn("headcounts", { messages, language: await getLocale() });
    const counted =
      below > 0
        ? lines.map(({ unit: each, last }) => ({ ...each, figures: last }))
        : own.map(({ figures }) => ({ ...unit, figures }));
    return {
      name: [t.title, unit.name, formatDate(asOf).replaceAll("/", "-"), only && t.unknown, search],
      columns: [
        ...[messages.unitCode, label("unit")].map((head) => ({ head })),
        { head: label("asOf"), holds: "day" },
        ...ALL_FIGURES.map((figure) => ({ head: label(figure) })),
      ],
      rows: counted.map(({ code, name, figures }) => [
        ...[code, name, figures?.asOf ?? null],
        ...ALL_FIGURES.map((figure) => figures?.[figure] ?? null),
      ]),
    };
  },
};
