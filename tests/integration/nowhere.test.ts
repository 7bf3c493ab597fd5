import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { disconnect } from "@/lib/db/client";
import type { SessionTx } from "@/lib/db/transaction";
import { readPage } from "@/lib/http/reader";
import { blocksPage } from "@/lib/queries/blocks/page";
import { overridesPage } from "@/lib/queries/overrides/page";
import { planDocumentPage } from "@/lib/queries/plan-documents/page";
import { planPage } from "@/lib/queries/plans/show-page";
import { smallFederation } from "./api/world";

// An address of what was never there is answered as not found, not as broken.

const sent = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next-intl/server", () => import("@/tests/support/server-words"));
vi.mock("next/headers", () => ({ headers: async () => sent.headers }));

beforeAll(async () => {
  const { admin } = await smallFederation("nowhere");
  sent.headers = new Headers({ authorization: `Bearer ${admin.token}`, host: "localhost:3000" });
});
afterAll(disconnect);

type Page = (tx: SessionTx, scope: Scope) => Promise<unknown>;
const PAGES: Readonly<Record<string, Page>> = {
  "the plan": (tx, scope) => planPage(tx, scope, 1999, {}),
  "its exceptions": (tx, scope) => overridesPage(tx, scope, 1999, {}),
  "its blocks": (tx, scope) => blocksPage(tx, scope, 1999),
  "its document": (tx, scope) => planDocumentPage(tx, scope, 1999, {}),
};

test.each(Object.entries(PAGES))("of a year without a plan %s is not found", async (_, page) => {
  await expect(readPage("/plans/1999", page)).rejects.toMatchObject({
    digest: "NEXT_HTTP_ERROR_FALLBACK;404",
  });
});
