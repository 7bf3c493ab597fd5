import { getLocale } from "next-intl/server";
import type { TableSource } from "@/app/(app)/table-file";
import { getTranslations } from "@/lib/i18n/server-words";
import { overridesFile } from "@/lib/queries/overrides/file";
import { titleOf } from "@/lib/words/catalogue";
import { speechOf } from "@/lib/words/speech";
import { thresholdWords } from "@/lib/words/target";

/** The exceptions of a year under their filters. */
export function overridesTable(year: string): TableSource<Awaited<ReturnType<typeof overridesFile>>> {
  return {
    id: "overrides",
    read: (tx, _, address) => overridesFile(tx, year, address),
    async table({ asked, found }) {
      const t = await getTranslations("overrides");
      const unitCode = (await getTranslations("recordScreens"))("unitCode");
      const speech = speechOf(await getTranslations(), await getLocale());
      const heads = [
        unitCode,
        t("unit"),
        t("targetCode"),
        t("target"),
        t("usual"),
        t("instead"),
        t("reason"),
      ];
      return {
        name: [t("title"), year, asked.way && t(asked.way), asked.target, asked.q],
        columns: [
          ...heads.map((head) => ({ head })),
          { head: t("decidedOn"), holds: "day" },
          { head: t("decidedBy") },
        ],
        rows: found.map((each) => [
          ...[each.unit, each.unitName, each.target, titleOf(speech, each.asked)],
          thresholdWords(speech, each.asked),
          each.waived ? t("waived") : thresholdWords(speech, each.asked, each.required),
          ...[each.reason, each.decided?.from ?? null, each.decided?.by ?? null],
        ]),
      };
    },
  };
}
