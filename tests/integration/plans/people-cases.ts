import { withScope } from "@/lib/auth/scope";
import { peoplePage } from "@/lib/queries/people/page";
import type { Case } from "./case";
import type { Laid } from "./laid";

/** Who is in a federation, and who chairs the unions below an upper unit. */
export function peopleCases(laid: Laid): Case[] {
  const asking = (token: string, address: Record<string, string>) => () =>
    withScope(token, "read", (tx, scope) => peoplePage(tx, scope, address));
  return [
    { name: "everybody", about: "federation", run: asking(laid.admin, {}) },
    {
      name: "the chairs of a unit, found by their names",
      about: "federation",
      run: asking(laid.admin, { unit: laid.upper.code, role: "GRASSROOTS_CHAIR", q: "tran", view: "NEVER" }),
    },
    { name: "the chairs below", about: [laid.upper.id], run: asking(laid.editor, {}) },
  ];
}
