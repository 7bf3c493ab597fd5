import type { Definition } from "@/lib/actions/definition";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { perform } from "@/lib/actions/pipeline";
import { withScope } from "@/lib/auth/scope";
import { listOwnSessions, loadOwnVisits, provenLongAgo } from "@/lib/db/users/list";
import {
  demandSecondStep,
  endOwnSessionById,
  enforceSecondStep,
  letUpperDecide,
  startSecondStep,
  stopSecondStep,
} from "@/lib/db/users/write";
import { addDays, civilDate } from "@/lib/domain/calendar";
import { cardsPage } from "@/lib/queries/people/cards-page";
import { peoplePage } from "@/lib/queries/people/page";
import type { Case } from "./case";
import type { Laid } from "./laid";

let handovers = 0;

/** Whoever chairs a union next does so from a later day. */
function laterDay(): string {
  handovers += 1;
  return addDays(civilDate(2001, 1, 1), handovers);
}

/** Who is in a federation, who chairs the unions below an upper unit, and what is done with their accounts. */
export function peopleCases(laid: Laid): Case[] {
  const asking = (token: string, address: Record<string, string>) => () =>
    withScope(token, "read", (tx, scope) => peoplePage(tx, scope, address));
  const acting = <Input, Output>(definition: Definition<Input, Output>, payload: object) =>
    perform(definition, { token: laid.admin, payload, key: undefined, requestId: "people" });
  const { create, createMany, handOver, invite, place, disable, enable, endSessions } = PEOPLE_ACTIONS;
  return [
    { name: "everybody", about: "federation", run: asking(laid.admin, {}) },
    {
      name: "the chairs of a unit, found by their names",
      about: "federation",
      run: asking(laid.admin, { unit: laid.upper.code, role: "GRASSROOTS_CHAIR", q: "tran", view: "NEVER" }),
    },
    { name: "the chairs below", about: [laid.upper.id], run: asking(laid.editor, {}) },
    {
      name: "whose cards can be made",
      about: "federation",
      run: () =>
        withScope(laid.editor, "read", (tx, scope) => cardsPage(tx, scope, { unit: laid.upper.code })),
    },
    {
      name: "an account is made, moved, invited again, kept out and let in",
      about: "federation",
      run: async () => {
        const held = { role: "GRASSROOTS_CHAIR", units: [laid.grassroots.code] };
        const { id } = await acting(create, { name: "Lê Hoàng Phúc", ...held });
        await acting(place, { id, name: "Lê Hoàng Phước", ...held });
        await acting(invite, { id });
        await acting(endSessions, { id });
        await acting(disable, { id });
        await acting(enable, { id });
      },
    },
    {
      name: "a list of people is tried",
      about: "federation",
      run: async () => {
        const person = { email: null, login: null, role: "GRASSROOTS_CHAIR" };
        const people = [{ name: "Chau Rít Thi", unit: laid.grassroots.code, ...person }];
        await acting(createMany, { people, dryRun: true });
      },
    },
    {
      name: "another chairs a union",
      about: "federation",
      run: () => acting(handOver, { unit: laid.grassroots.code, name: "Trịnh Ngọc Diễm", on: laterDay() }),
    },
    {
      name: "where one is signed in, and the end of it",
      about: "page",
      run: () =>
        withScope(laid.editor, "write", async (tx) => {
          await listOwnSessions(tx);
          await endOwnSessionById(tx, laid.userId);
          await loadOwnVisits(tx);
        }),
    },
    {
      name: "a second step is set up, demanded of administrators, and ended",
      about: "page",
      run: () =>
        withScope(laid.admin, "write", async (tx, { person }) => {
          await provenLongAgo(tx);
          await startSecondStep(tx, "sealed");
          await enforceSecondStep(tx, 1, ["code"]);
          await demandSecondStep(tx, true);
          await demandSecondStep(tx, false);
          await letUpperDecide(tx, false);
          await letUpperDecide(tx, true);
          await stopSecondStep(tx, person?.id ?? "");
        }),
    },
  ];
}
