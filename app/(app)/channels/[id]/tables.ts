import { getMessages } from "next-intl/server";
import type { TableSource } from "@/app/(app)/table-file";
import { own } from "@/lib/domain/own";
import type { RosterRow } from "@/lib/domain/screen/roster";
import { formatDate } from "@/lib/format";
import type { Messages } from "@/lib/i18n/vi";
import { readingsFile } from "@/lib/queries/records/file";
import { rosterFile } from "@/lib/queries/roster/file";

/** Whose chairs are in a group on a day. */
export function rosterTable(channel: string): TableSource<Awaited<ReturnType<typeof rosterFile>>> {
  return {
    id: "chairs",
    read: (tx, scope, address) => rosterFile(tx, scope, channel, address),
    async table({ name, on, rows }) {
      const { recordScreens: messages } = await getMessages();
      const { file, joined } = messages.roster;
      return {
        name: [file.title, name, formatDate(on).replaceAll("/", "-")],
        columns: [
          ...[messages.unitCode, file.union, file.chair, file.state].map((head) => ({ head })),
          ...[joined, file.left, file.vacant].map((head) => ({ head, holds: "day" as const })),
        ],
        rows: rows.map((row) => [
          ...[row.code, row.name, row.chair, stateOf(row, messages)],
          ...[row.link?.joined ?? null, row.left, row.vacantSince],
        ]),
      };
    },
  };
}

function stateOf({ link, vacantSince }: RosterRow, { roster }: Messages["recordScreens"]): string {
  if (link !== null) return roster.in;
  return vacantSince === null ? roster.missing : roster.vacant;
}

/** Whom a channel reached, day by day. */
export function readingsTable(channel: string): TableSource<Awaited<ReturnType<typeof readingsFile>>> {
  return {
    id: "coverage",
    read: (tx) => readingsFile(tx, channel),
    async table({ name, readings }) {
      const { readings: said } = (await getMessages()).recordScreens;
      return {
        name: [said.heading, name],
        columns: [{ head: said.asOf, holds: "day" }, { head: said.audience }, { head: said.connected }],
        rows: readings.map(({ asOf, audience, connected }) => [
          asOf,
          own<string>(said.audiences, audience) ?? audience,
          connected,
        ]),
      };
    },
  };
}
