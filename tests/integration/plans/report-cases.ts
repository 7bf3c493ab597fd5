import { call } from "@/tests/integration/api/call";
import type { Case } from "./case";
import type { Laid } from "./laid";

/** A report of the federation and one of an upper unit are begun, read as paper, written in and listed. */
export function reportCases(laid: Laid): Case[] {
  const ids: string[] = [];
  let code = "";
  const send = async (token: string, method: "GET" | "POST" | "PATCH", address: string, sent = {}) => {
    const { status, text, body } = await call(token, method, address, sent);
    if (status >= 300) throw new Error(`${method} ${address} answered ${status}: ${text}`);
    return body;
  };
  const period = laid.today.slice(0, 4);
  return [
    {
      name: "a report is begun",
      about: "federation",
      run: async () => {
        for (const token of [laid.admin, laid.editor])
          ids.push((await send(token, "POST", "reports", { body: { period } })).id);
      },
    },
    {
      name: "a report as it is printed",
      about: "federation",
      run: () => send(laid.admin, "GET", `reports/${ids[0]}.html`),
    },
    {
      name: "a report of an upper unit as it is printed",
      about: "federation",
      run: () => send(laid.editor, "GET", `reports/${ids[1]}.html`),
    },
    {
      name: "a report is written in",
      about: "federation",
      run: () =>
        send(laid.editor, "PATCH", `reports/${ids[1]}`, {
          body: { limits: "Còn chậm", directions: "Tiếp tục" },
          headers: { "If-Match": '"1"' },
        }),
    },
    {
      name: "a report is frozen",
      about: "federation",
      run: async () => {
        code = (await send(laid.editor, "POST", `reports/${ids[1]}/freeze`)).frozen.code;
      },
    },
    {
      name: "what a code stands for",
      about: "federation",
      run: () => send("", "GET", `verify/${code}`),
    },
    {
      name: "what differs from a frozen report",
      about: "federation",
      run: () => send(laid.editor, "GET", `reports/${ids[1]}/differences`),
    },
    {
      name: "the reports of an upper unit",
      about: "federation",
      run: () => send(laid.editor, "GET", `reports?unit=${laid.upper.code}`),
    },
  ];
}
