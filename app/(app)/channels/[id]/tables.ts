import { getMessages } from "next-intl/server";
import type { TableSource } from "@/app/(app)/table-file";
import { own } from "@/lib/domain/own";
import type { RosterRow } from "@/lib/domain/screen/roster";
import { formatDate } from "@/lib/format";
import { getTranslations } from "@/lib/i18n/server-words";
import { readingsFile } from "@/lib/queries/records/file";
import { rosterFile } from "@/lib/queries/roster/file";

/** Whose chairs are in a group on a day. */
export function rosterTable(channel: string): TableSource<Awaited<ReturnType<typeof rosterFile>>> {
  return {
    id: "chairs",
    read: (tx, scope, address) => rosterFile(tx, scope, channel, address),
    async table({ name, of, on, rows }) {
      const t = await getTranslations("recordScreens");
      const stateOf = ({ link, vacantSince }: RosterRow) => {
        if (link !== null) return t("roster.file.linked", { of });
        return vacantSince === null ? t("roster.missing", { of }) : t("roster.vacant");
      };
      const said = [t("unitCode"), t("roster.file.union"), t("roster.file.chair"), t("roster.file.state")];
      const days = [t("roster.joined", { of }), t("roster.file.left", { of }), t("roster.file.vacant")];
      return {
        name: [t("roster.file.title", { of }), name, formatDate(on).replaceAll("/", "-")],
        columns: [
          ...said.map((head) => ({ head })),
          ...days.map((head) => ({ head, holds: "day" as const })),
        ],
        rows: rows.map((row) => [
          ...[row.code, row.name, row.chair, stateOf(row)],
          ...[row.link?.joined ?? null, row.left?.former ? null : (row.left?.on ?? null), row.vacantSince],
        ]),
      };
    },
  };
}

/** Whom a channel reached, day by day. */
export function readingsTable(channel: string): TableSource<Awaited<ReturnType<typeof readingsFile>>> {
  return {
    id: "coverage",
    read: (tx) => readingsFile(tx, channel),
    async table({ name, of, readings }) {
      const { readings: said, of: ofChannels } = (await getMessages()).recordScreens;
      return {
        name: [said.heading, name],
        columns: [
          { head: said.asOf, holds: "day" },
          { head: said.audience },
          { head: ofChannels[of].connected },
        ],
        rows: readings.map(({ asOf, audience, connected }) => [
          asOf,
          own<string>(said.audiences, audience) ?? audience,
          connected,
        ]),
      };
    },
  };
}
