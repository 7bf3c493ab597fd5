import { getLocale } from "next-intl/server";
import type { TableSource } from "@/app/(app)/table-file";
import { kindsInOrder } from "@/app/(app)/units/kinds-in-order";
import { isLastDayOfYear } from "@/lib/domain/calendar";
import { NEEDS_ATTENTION } from "@/lib/domain/compliance/order";
import { formatDate } from "@/lib/format";
import { getTranslations } from "@/lib/i18n/server-words";
import { unitListFile } from "@/lib/queries/units/list-page";
import { speechOf } from "@/lib/words/speech";
import { statusWords } from "@/lib/words/status";

type Found = Awaited<ReturnType<typeof unitListFile>>;

/** The list of units under its filters, every page of it. */
export const unitsTable: TableSource<Found> = {
  id: "units",
  read: async (tx, scope, address) => unitListFile(tx, scope, address, await kindsInOrder()),
  async table({ asOf, asked, found }) {
    const t = await getTranslations("units");
    const levels = await getTranslations("measures.level");
    const kinds = await getTranslations("measures.kind");
    const speech = speechOf(await getTranslations(), await getLocale());
    const yearOver = isLastDayOfYear(asOf);
    const words = (status: (typeof NEEDS_ATTENTION)[number]) => statusWords(speech, { status, yearOver });
    const standing = NEEDS_ATTENTION.find((status) => status === asked.status);
    const inOrder = asked.status === "IN_ORDER" ? t("list.inOrder") : null;
    return {
      name: [
        ...[t("title"), formatDate(asOf).replaceAll("/", "-"), asked.level && levels(asked.level)],
        ...[standing === undefined ? inOrder : words(standing), asked.search],
      ],
      columns: [
        ...[t("csv.code"), t("csv.name"), t("csv.level"), t("csv.kind"), t("csv.parent"), t("csv.met")],
        ...[t("csv.applicable"), ...NEEDS_ATTENTION.map(words)],
      ].map((head) => ({ head })),
      rows: found.map(({ code, name, level, kind, under, completion, troubles }) => [
        ...[code, name, levels(level), kinds(kind), under, completion.met, completion.applicable],
        ...NEEDS_ATTENTION.map((status) => troubles[status] ?? 0),
      ]),
    };
  },
};
