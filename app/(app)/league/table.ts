import { getLocale } from "next-intl/server";
import type { TableSource } from "@/app/(app)/table-file";
import { formatDate } from "@/lib/format";
import { getTranslations } from "@/lib/i18n/server-words";
import { leagueFile } from "@/lib/queries/league/page";
import { ownWords } from "@/lib/words/catalogue";
import { groupName } from "@/lib/words/league";
import { speechOf } from "@/lib/words/speech";

type Found = Awaited<ReturnType<typeof leagueFile>>;

/** The league of a level, every group whole, and who stands apart. */
export const leagueTable: TableSource<Found> = {
  id: "league",
  read: leagueFile,
  async table({ asOf, level, groups, apart }) {
    const t = await getTranslations("league");
    const language = await getLocale();
    const levels = await getTranslations("measures.level");
    const speech = speechOf(await getTranslations(), language);
    const heads = [
      t("group"),
      t("rank"),
      t("code"),
      t("unit"),
      t("score"),
      t("selfScore"),
      t("change"),
      t("met"),
      t("asked"),
      t("class"),
    ];
    const places = groups.flatMap((group) =>
      group.rows.map((row) => ({ ...row, group: groupName(speech, group) })),
    );
    return {
      name: [t("title"), formatDate(asOf).replaceAll("/", "-"), levels(level)],
      columns: heads.map((head) => ({ head })),
      rows: [...places, ...apart.map((row) => ({ ...row, group: t("apart") }))].map((row) => [
        ...[row.group, row.rank, row.unit, row.name, row.score, row.said, row.change],
        ...[row.completion.met, row.completion.applicable, row.class && ownWords({ language }, row.class)],
      ]),
    };
  },
};
