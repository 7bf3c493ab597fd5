import { withScope } from "@/lib/auth/scope";
import { auditPage } from "@/lib/queries/audit/page";
import { ownDataReadings } from "@/lib/queries/sessions";
import type { Case } from "./case";
import type { Laid } from "./laid";

/** A page of the audit, by each of the indexes that a list may begin with; its entries are not what the page is about. */
export function auditCases(laid: Laid): Case[] {
  const unit = { unit: laid.grassroots.code };
  const lists: readonly [string, Record<string, string>][] = [
    ["of everything", {}],
    ["of changes", { doing: "CHANGE" }],
    ["of a kind", { kind: "activity" }],
    ["of a record", { kind: "activity", record: "1" }],
    ["of a person", { person: laid.userId }],
    ["of a unit", unit],
    [
      "of a unit's changes of a kind below another",
      { below: laid.upper.code, doing: "CHANGE", kind: "activity" },
    ],
    ["of some days", { from: "2021-01-01", to: "2021-12-31" }],
  ];
  const pages = lists.map(
    ([name, address]): Case => ({
      name: `the audit ${name}`,
      about: "federation",
      run: () => withScope(laid.admin, "read", (tx, scope) => auditPage(tx, scope, address)),
    }),
  );
  const own: Case = {
    name: "who has read one's own data",
    about: "federation",
    run: () => withScope(laid.editor, "read", (tx) => ownDataReadings(tx)),
  };
  return [...pages, own];
}
