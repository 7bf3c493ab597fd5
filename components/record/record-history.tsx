import { DatedItem, DatedList } from "@/components/ui/dated-list";
import type { nounOfPurpose } from "@/lib/domain/channel";
import type { RecordChange, RecordValue } from "@/lib/domain/screen/record";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import type { RecordName } from "@/lib/records/all";
import { useFieldWords } from "./record-words";

const KNOWN = ["create", "edit", "withdraw", "restore", "end", "import", "tick", "untick"] as const;

/** Who changed what when, newest first. */
export function RecordHistory({
  kind,
  changes,
  onBehalf,
  of,
}: {
  kind: RecordName;
  changes: readonly RecordChange[];
  /** It was first entered by somebody who has no place in its unit. */
  onBehalf: boolean;
  /** On what it hangs, where it hangs on a channel. */
  of?: ReturnType<typeof nounOfPurpose> | undefined;
}) {
  const t = useTranslations("recordScreens");
  const files = useTranslations("files");
  const { label, words } = useFieldWords(kind, of);
  if (changes.length === 0) return <p>{t("noHistory")}</p>;
  function said(field: string, value: unknown): string {
    if (Array.isArray(value))
      return field === "files" ? files("several", { count: value.length }) : value.join(", ") || t("notSaid");
    return (isValue(value) ? words(field, value) : null) ?? t("notSaid");
  }
  /** What came by a file says so itself. */
  function whoWhen(at: string, by: string | null, step: string | undefined): string {
    const when = formatInstant(new Date(at));
    return by === null && step === "import" ? when : `${when} · ${by ?? t("command")}`;
  }
  return (
    <DatedList>
      {changes.toReversed().map(({ at, by, action, before, after }) => {
        const step = KNOWN.find((known) => action.endsWith(`.${known}`));
        const fields =
          before && after ? Object.keys(after).filter((field) => isChanged(before[field], after[field])) : [];
        return (
          <DatedItem
            key={`${at} ${action}`}
            about={whoWhen(at, by, step)}
            more={fields
              .map((field) =>
                t("change", {
                  field: label(field),
                  before: said(field, before?.[field]),
                  after: said(field, after?.[field]),
                }),
              )
              .join("; ")}
          >
            <b>{step ? t(`changes.${step}`) : action}</b>
            {step === "create" && onBehalf ? ` (${t("onBehalf")})` : null}
          </DatedItem>
        );
      })}
    </DatedList>
  );
}

/** A form sends all of its fields. */
function isChanged(before: unknown, after: unknown): boolean {
  return before !== undefined && JSON.stringify(before) !== JSON.stringify(after);
}

function isValue(value: unknown): value is RecordValue {
  return value === null || typeof value === "string" || typeof value === "number";
}
