import type { CheckedImport } from "@/lib/domain/screen/import";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { IMPORT_BYTES, IMPORT_ROWS } from "@/lib/records/limits";
import type { ChosenFile, ImportStep } from "./use-import";

const MEBIBYTE = 1_048_576;

interface Finding {
  readonly finding: string;
  readonly cause: string;
}

/** What a step has found, in one sentence, and a grey one of its cause. */
export function useFinding(step: ImportStep): Finding {
  const t = useTranslations("imports");
  switch (step.at) {
    case "file":
      return {
        finding: t("file.finding"),
        cause: t("file.cause", { rows: IMPORT_ROWS, megabytes: IMPORT_BYTES / MEBIBYTE }),
      };
    case "columns":
      return columnsFound(t, step);
    case "check":
      return checkedFound(t, step.checked, step.found.rows);
    case "done": {
      const { made, changed, leftOut, at } = step.done;
      return {
        finding: t("done.finding", { rows: made + changed, left: leftOut }),
        cause: t("done.cause", { at: formatInstant(new Date(at)), made, changed }),
      };
    }
  }
}

type Words = ReturnType<typeof useTranslations<"imports">>;

function columnsFound(t: Words, { file, found, fields, shared }: ChosenFile): Finding {
  const matched = fields.filter((field) => field !== null).length;
  const missing = found.missing.filter((name) => !fields.includes(name) && !shared[name]);
  const { sheets, sheet, headLine: line, rows } = found;
  return {
    finding: t("columns.finding", { matched, left: fields.length - matched, missing: missing.length }),
    cause: t("columns.cause", { file: file.name, sheet: sheets[sheet] || "none", line, rows }),
  };
}

function checkedFound(
  t: Words,
  { made, changed, same, leftOut: left, causes: found }: CheckedImport,
  rows: number,
): Finding {
  const taken = made + changed;
  const causes = found.length;
  const finding =
    taken > 0
      ? t("check.finding", { taken, rows, left, causes })
      : left > 0
        ? t("check.findingNone", { left, causes })
        : t("check.findingSame", { same });
  return { finding, cause: t("check.cause", { made, changed, same }) };
}
