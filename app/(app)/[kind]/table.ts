import { getLocale, getMessages } from "next-intl/server";
import type { TableSource } from "@/app/(app)/table-file";
import { columnsOf } from "@/components/record/columns";
import { recordListExport } from "@/lib/queries/records/list-page";
import { type ListedKind, listedOf } from "@/lib/records/all";
import type { Field } from "@/lib/records/field";
import type { TableColumn } from "@/lib/transfer/table-file";
import { choicesInOrder, recordWordsIn } from "@/lib/words/record";

type Found = Awaited<ReturnType<typeof recordListExport>>;

/** A list of records under its filters. */
export function recordsTable(kind: ListedKind): TableSource<Found> {
  return {
    id: kind,
    read: async (tx, scope, address) => {
      const { recordScreens } = await getMessages();
      return recordListExport(tx, scope, kind, address, choicesInOrder(recordScreens));
    },
    async table({ asked, unitName, shown }) {
      const { recordScreens: messages } = await getMessages();
      const { label, choice, words } = recordWordsIn(kind, { messages, language: await getLocale() });
      const { title, fields: described } = listedOf(kind);
      const fields = [title, ...columnsOf(kind)];
      const said = messages.kinds[kind];
      const standing =
        asked.standing === "withdrawn" ? messages.gone : asked.standing && said[asked.standing];
      return {
        name: [said.title, standing, ...Object.values(asked.choices).map(choice), unitName, asked.q],
        columns: [
          ...[label("code"), messages.unitCode, label("unit")].map((head) => ({ head })),
          ...fields.map((field) => ({ head: label(field), holds: holds(described[field]) })),
          { head: messages.standing },
        ],
        rows: shown.map(({ id, unit, values, ...line }) => [
          ...[id, unit.code, unit.name],
          ...fields.map((field) => {
            const value = values[field] ?? null;
            return typeof value === "number" || holds(described[field]) ? value : words(field, value);
          }),
          line.withdrawn ? messages.gone : said[line.standing],
        ]),
      };
    },
  };
}

function holds(field: Field | undefined): TableColumn["holds"] {
  return field?.kind === "day" || field?.kind === "instant" ? field.kind : undefined;
}
