import { useTranslations } from "next-intl";
import { formatInstant } from "@/lib/format";

export interface HistoryLine {
  readonly at: string;
  readonly by: string | null;
  readonly action: string;
  /** Null: it was not there yet. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

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
  "import",
] as const;

/** Who did what when, newest first. */
export function History({ lines }: { lines: readonly HistoryLine[] }) {
  const t = useTranslations("activities.history");
  return (
    <ol className="records">
      {lines.toReversed().map(({ at, by, action, before, after }) => {
        const did = doneBy({ action, before, after });
        const verb = KNOWN.find((known) => did === `activity.${known}`);
        const reason = typeof after?.reason === "string" ? after.reason : null;
        return (
          <li key={`${at} ${action}`} className="!block">
            <b className="font-medium">{verb ? t(verb) : action}</b>
            <div className="meta">
              {formatInstant(new Date(at))} · {by ?? t("command")}
            </div>
            {reason ? <p className="pt-1">“{reason}”</p> : null}
          </li>
        );
      })}
    </ol>
  );
}

/** What an entry says was done. A form saves and hands in at once: only the values tell which of it an entry is. */
function doneBy({ action, before, after }: Pick<HistoryLine, "action" | "before" | "after">): string {
  if (action !== "activity.save" && action !== "activity.create") return action;
  if (before === null) return after?.status === "DRAFT" ? "activity.create" : "activity.createAndSubmit";
  return "status" in before ? "activity.submit" : "activity.edit";
}
