import { perform } from "@/lib/actions/pipeline";
import { SHARE_ACTIONS } from "@/lib/actions/shares/all";
import { withScope } from "@/lib/auth/scope";
import { sharesPage } from "@/lib/queries/shares/page";
import { sharedBoard } from "@/lib/queries/shares/read";
import type { Case } from "./case";
import type { Laid } from "./laid";

/** What is shared by a link: made, listed, looked at and ended. */
export function shareCases({ admin, ground, upper }: Laid): Case[] {
  const acting = (payload: object) => ({ token: admin, payload, key: undefined, requestId: "shares" });
  return [
    {
      name: "a view is shared, looked at, and shared no more",
      about: "federation",
      run: async () => {
        const asked = { year: String(ground.year), days: "7" };
        // The first of the plan that is laid out is an upper-level count.
        for (const view of [
          `unit:${upper.code}`,
          "target:C01",
          "screen:OVERVIEW",
          "screen:CALENDAR",
          "screen:TABLE",
        ]) {
          const { id, path } = await perform(SHARE_ACTIONS.create, acting({ ...asked, view }));
          await withScope(admin, "read", sharesPage);
          await sharedBoard(path.replace("/board/", ""));
          await perform(SHARE_ACTIONS.revoke, acting({ id }));
        }
      },
    },
  ];
}
