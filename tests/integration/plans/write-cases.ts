import { perform } from "@/lib/actions/pipeline";
import { SPOT_CHECK_ACTIONS } from "@/lib/actions/spot-checks/all";
import { withScope } from "@/lib/auth/scope";
import { reviewPage } from "@/lib/queries/review/page";
import { importBundle } from "@/lib/transfer/import-bundle";
import { readBundle } from "@/lib/transfer/read-bundle";
import { call } from "@/tests/integration/api/call";
import { bytesOf, pdf, sendFile } from "@/tests/integration/api/send-file";
import { inFolder } from "@/tests/integration/transfer/folder";
import type { Case } from "./case";
import type { Laid } from "./laid";

/** A record that is handed in and decided on, and a unit that moves: what triggers do of it. */
export function writeCases(laid: Laid): Case[] {
  let id = "";
  const send = async (token: string, address: string, body?: unknown) => {
    const { status, text, body: answer } = await call(token, "POST", address, { body });
    if (status >= 300) throw new Error(`POST ${address} answered ${status}: ${text}`);
    return answer;
  };
  const article = {
    unit: laid.upper.code,
    type: "WEBSITE_ARTICLE",
    occurredOn: laid.today,
    title: "Tin mới",
  };
  return [
    {
      name: "an activity is handed in",
      about: [laid.upper.id],
      run: async () => {
        id = (await send(laid.editor, "activities", { ...article, status: "SUBMITTED" })).id;
      },
    },
    {
      name: "an activity is approved",
      about: [laid.upper.id],
      run: () => send(laid.admin, `activities/${id}/approve`),
    },
    {
      name: "a sample of what was approved is drawn",
      about: "federation",
      run: () =>
        perform(SPOT_CHECK_ACTIONS.draw, {
          token: laid.admin,
          payload: { count: 5, unit: null },
          key: undefined,
          requestId: "sample",
        }),
    },
    {
      name: "what was drawn",
      about: "federation",
      run: () => withScope(laid.admin, "read", (tx, scope) => reviewPage(tx, scope, { view: "SAMPLE" })),
    },
    {
      name: "a reporter is appointed",
      about: [laid.upper.id],
      run: () =>
        send(laid.editor, "reporters", {
          unit: laid.upper.code,
          fullName: `Trần Thị ${crypto.randomUUID()}`,
          appointed: laid.today,
        }),
    },
    {
      name: "a file is sent, named by an activity, and read",
      about: [laid.upper.id],
      run: async () => {
        const { body: file } = await sendFile(laid.editor, pdf(crypto.randomUUID()));
        await send(laid.editor, "activities", { ...article, status: "DRAFT", files: [file.id] });
        const { status } = await bytesOf(laid.editor, `files/${file.id}`);
        if (status !== 200) throw new Error(`The file answered ${status}`);
      },
    },
    {
      name: "a union is founded, and that is taken back",
      about: "federation",
      run: async () => {
        const founded = {
          type: "found",
          code: "MOI",
          name: "CĐCS mới",
          level: "GRASSROOTS",
          kind: "ENTERPRISE",
        };
        const { id } = await send(laid.admin, "reorganisations", {
          on: laid.today,
          reason: "Đề án sắp xếp",
          steps: [{ ...founded, parent: laid.upper.code }],
        });
        await send(laid.admin, `reorganisations/${id}/undo`, { reason: "Ghi nhầm" });
      },
    },
    {
      name: "a unit moves",
      about: "federation",
      run: async () => {
        const placements = `unit,parent,from,to\n${laid.grassroots.code},${laid.upper.code},${laid.ground.year + 1}-01-01,\n`;
        await inFolder({ "placements.csv": placements }, async (folder) =>
          importBundle(laid.command, await readBundle(folder)),
        );
      },
    },
  ];
}
