import { useAuditWords } from "@/components/audit/audit-words";
import { Differences } from "@/components/audit/differences";
import { DatedItem, DatedList } from "@/components/ui/dated-list";
import type { RecordChange } from "@/lib/domain/screen/record";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

const KNOWN = [
  "create",
  "createAndSubmit",
  "edit",
  "submit",
  "recall",
  "approve",
  "return",
  "reject",
  "publish",
  "reopen",
  "withdraw",
  "restore",
  "save",
  "import",
] as const;

/** Who did what when, newest first, and what an edit changed. */
export function History({ lines }: { lines: readonly RecordChange[] }) {
  const t = useTranslations("activities.history");
  const { differences } = useAuditWords();
  return (
    <DatedList>
      {lines.toReversed().map(({ at, by, action, before, after }) => {
        const verb = KNOWN.find((known) => action === `activity.${known}`);
        const reason = typeof after?.reason === "string" ? after.reason : null;
        return (
          <DatedItem
            key={`${at} ${action}`}
            about={`${formatInstant(new Date(at))} · ${by ?? t("command")}`}
            more={reason ? `“${reason}”` : undefined}
          >
            <b>{verb ? t(verb) : action}</b>
            {verb === "edit" ? (
              <Differences differences={differences({ kind: "activity", before, after })} />
            ) : null}
          </DatedItem>
        );
      })}
    </DatedList>
  );
}
