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
      return checkedFound(t, step);
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
  const all = fields.flat();
  const matched = all.filter((field) => field !== null).length;
  const missing = found.read.flatMap((sheet, at) =>
    sheet.missing.filter((name) => !fields[at]?.includes(name) && !shared[name]),
  );
  return {
    finding: t("columns.finding", { matched, left: all.length - matched, missing: missing.length }),
    cause: sheetsFound(t, file.name, found),
  };
}

function sheetsFound(t: Words, file: string, { sheets, read }: ChosenFile["found"]): string {
  const [first] = read;
  const rows = rowsOf(read);
  if (first === undefined || read.length > 1) {
    const unread = sheets.filter((_, at) => !read.some(({ sheet }) => sheet === at));
    return t("columns.causeSheets", { file, sheets: read.length, rows, unread: unread.join(", ") || "none" });
  }
  return t("columns.cause", { file, sheet: sheets[first.sheet] || "none", line: first.headLine, rows });
}

function rowsOf(read: ChosenFile["found"]["read"]): number {
  return read.reduce((sum, { rows }) => sum + rows, 0);
}

function checkedFound(t: Words, { checked, found: { read } }: Extract<ImportStep, { at: "check" }>): Finding {
  const { made, changed, same, leftOut: left, causes: found } = checked;
  const rows = rowsOf(read);
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
