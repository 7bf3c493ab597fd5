import { getLocale } from "next-intl/server";
import type { TableSource } from "@/app/(app)/table-file";
import { own } from "@/lib/domain/own";
import type { Line } from "@/lib/domain/screen/line";
import type { MatrixUnit } from "@/lib/domain/screen/matrix";
import { standingOf } from "@/lib/domain/screen/standing";
import { formatDate } from "@/lib/format";
import { getTranslations } from "@/lib/i18n/server-words";
import { matrixFile } from "@/lib/queries/overview/file";
import type { CsvValue } from "@/lib/transfer/csv";
import { ownWords } from "@/lib/words/catalogue";
import { speechOf } from "@/lib/words/speech";
import { statusWords } from "@/lib/words/status";

type Found = Awaited<ReturnType<typeof matrixFile>>;

/** The matrix under its filters, every page of it. */
export const matrixTable: TableSource<Found> = {
  id: "matrix",
  read: matrixFile,
  async table({ asOf, asked, matrix, found }) {
    const t = await getTranslations("overview.csv");
    const levels = await getTranslations("measures.level");
    const speech = speechOf(await getTranslations(), await getLocale());
    const columns = [t("code"), t("unit"), t("met"), t("applicable")];
    for (const { code, title } of matrix.own) {
      columns.push(`${code} ${ownWords(speech, title)}`, t("figure", { code }), t("required", { code }));
    }
    for (const { code } of matrix.below) columns.push(t("metOf", { code }), t("applicableOf", { code }));
    return {
      name: [t("name"), formatDate(asOf).replaceAll("/", "-"), levels(asked.level), asked.filter.search],
      columns: columns.map((head) => ({ head })),
      rows: found.map((unit) => [
        ...headOf(unit),
        ...matrix.own.flatMap(({ code }) => {
          const line = own(unit.lines, code);
          return line === undefined
            ? [null, null, null]
            : [statusWords(speech, standingOf(line, asOf)), figureOf(line), requiredOf(line)];
        }),
        ...matrix.below.flatMap(({ code }) => [
          own(unit.below, code)?.met ?? null,
          own(unit.below, code)?.applicable ?? null,
        ]),
      ]),
    };
  },
};

function headOf({ code, name, completion }: MatrixUnit): CsvValue[] {
  return [code, name, completion.met, completion.applicable];
}

/** What is only tracked is measured against nothing. */
function requiredOf({ target, result }: Line): number | null {
  return target.force === "TRACKED" ? null : result.required;
}

/** Shares go out as percentages with two decimals, so that a spreadsheet can reckon with them. */
function figureOf({ result }: Line): number | null {
  const { value, numerator, denominator } = result;
  if (numerator === null || !denominator) return value;
  return Math.floor((numerator * 10_000) / denominator) / 100;
}
