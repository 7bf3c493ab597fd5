import { call } from "@/tests/integration/api/call";
import type { Case } from "./case";
import type { Laid } from "./laid";

/** A month before all records is closed for a unit and for the root, the unit's side writes beside it, and it is reopened. */
export function lockCases(laid: Laid): Case[] {
  const ids: string[] = [];
  const send = async (token: string, method: "GET" | "POST", address: string, body?: unknown) => {
    const { status, text, body: answer } = await call(token, method, address, { body });
    if (status >= 300) throw new Error(`${method} ${address} answered ${status}: ${text}`);
    return answer;
  };
  const root = async () => {
    const sql = "SELECT code FROM units WHERE tenant_id = $1 AND level = 'PROVINCIAL'";
    const { rows } = await laid.superuser.query<{ code: string }>(sql, [laid.ground.tenant]);
    return rows[0]?.code;
  };
  return [
    {
      name: "a period is closed",
      about: "federation",
      run: async () => {
        for (const unit of [laid.upper.code, await root()])
          ids.push((await send(laid.admin, "POST", "locks", { period: "1999-01", unit })).id);
      },
    },
    {
      name: "the locks of an upper unit",
      about: "federation",
      run: () => send(laid.editor, "GET", "locks"),
    },
    {
      name: "an activity is logged while something is closed",
      about: "federation",
      run: () =>
        send(laid.editor, "POST", "activities", {
          unit: laid.upper.code,
          type: "WEBSITE_ARTICLE",
          occurredOn: laid.today,
          title: "Tin mới",
          status: "DRAFT",
        }),
    },
    {
      name: "a period is reopened",
      about: "federation",
      run: async () => {
        for (const id of ids) await send(laid.admin, "POST", `locks/${id}/reopen`, { reason: "Nhập thiếu" });
      },
    },
  ];
}
