import { CATALOGUE } from "@/components/catalogue/links";
import { address, unitPath } from "@/components/compliance/links";
import { blocksPath, overridesPath, planPath } from "@/components/plan/links";
import { recordPath } from "@/components/record/links";
import { reorganisationPath } from "@/components/reorganisation/links";
import { reportPath } from "@/components/report/links";
import type { AuditLine } from "@/lib/domain/audit";
import type { TableFormat } from "@/lib/domain/file";
import type { AuditAsked } from "@/lib/domain/screen/audit";
import { SHOWN_KINDS } from "@/lib/records/all";
import { auditedKind } from "@/lib/words/audit";

/** The audit as it is asked for, with what is asked otherwise; it then begins with the newest entry. */
export function auditPath(asked: AuditAsked, other: Partial<AuditAsked> = {}): string {
  return address("/audit", { ...asked, after: "", ...other });
}

/** The same list as a file. */
export function auditFilePath(asked: AuditAsked, format: TableFormat): string {
  return address(`/audit/list.${format}`, { ...asked, after: "" });
}

/** The page of what an entry is about; null where there is none. */
export function auditedPath({ kind, record, doing }: AuditLine): string | null {
  if (doing === "READ") return null;
  const shown = SHOWN_KINDS.find((each) => each === auditedKind(kind));
  if (shown !== undefined) return recordPath(shown, record);
  const [year = "", target = ""] = record.split("/");
  const paths: Readonly<Record<string, string>> = {
    activity: `/activities/${encodeURIComponent(record)}`,
    user: address("/people", { person: record }),
    plan: planPath(Number(year)),
    target: planPath(Number(year), target),
    block: blocksPath(Number(year)),
    override: overridesPath(Number(year), { unit: target }),
    report: reportPath(record),
    reportTemplate: "/report-template",
    reorganisation: reorganisationPath(record),
    share: "/shares",
    unit: unitPath(record),
    lock: "/settings",
    activityType: CATALOGUE,
    outlet: CATALOGUE,
    activityChoice: CATALOGUE,
  };
  return paths[kind] ?? null;
}
