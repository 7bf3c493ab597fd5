import { defineAction } from "@/lib/actions/definition";
import { accountPointed, cardsAsked, handover, listedPeople, newAccount, placing } from "@/lib/schemas/user";
import { issueCards } from "./cards";
import { handOver, wrongHandover } from "./hand-over";
import { addPeople } from "./many";
import { toldAgain, toldAllAgain, untold, untoldAll } from "./told";
import {
  addPerson,
  disablePerson,
  enablePerson,
  endPersonsSecondStep,
  endPersonsSessions,
  placePerson,
  reinvitePerson,
  wrongPerson,
  wrongPlace,
} from "./work";

/** What can be done with accounts (security.md §3). A link is told once: no key keeps it, and a repeat at once makes another. */
export const PEOPLE_ACTIONS = {
  create: defineAction({
    ...{ name: "user.create", schema: newAccount, right: "managesAccounts", work: addPerson },
    alsoKnown: ({ tx }, taken) => wrongPerson(tx, taken),
    toldOnce: { kept: untold, again: toldAgain },
  }),
  invite: defineAction({
    ...{ name: "user.invite", schema: accountPointed, right: "managesAccounts", work: reinvitePerson },
    secret: true,
  }),
  cards: defineAction({
    ...{ name: "user.inviteMany", schema: cardsAsked, right: "managesAccounts", work: issueCards },
    toldOnce: { kept: untoldAll, again: toldAllAgain },
  }),
  createMany: defineAction({
    ...{ name: "user.createMany", schema: listedPeople, right: "managesAccounts", work: addPeople },
    ...{ pace: "leisure", tries: ({ dryRun }) => dryRun },
    toldOnce: { kept: untoldAll, again: toldAllAgain },
  }),
  handOver: defineAction({
    ...{ name: "chair.handOver", schema: handover, right: "managesAccounts", work: handOver },
    alsoKnown: ({ tx, scope }, taken) => wrongHandover(tx, scope, taken),
    toldOnce: { kept: untold, again: toldAgain },
  }),
  place: defineAction({
    ...{ name: "user.place", schema: placing, right: "managesAccounts", work: placePerson },
    alsoKnown: ({ tx }, taken) => wrongPlace(tx, taken),
  }),
  disable: defineAction({
    ...{ name: "user.disable", schema: accountPointed, right: "managesAccounts", work: disablePerson },
  }),
  enable: defineAction({
    ...{ name: "user.enable", schema: accountPointed, right: "managesAccounts", work: enablePerson },
  }),
  endSecondStep: defineAction({
    ...{ name: "user.endSecondStep", schema: accountPointed, right: "managesAccounts" },
    work: endPersonsSecondStep,
  }),
  endSessions: defineAction({
    ...{
      name: "user.endSessions",
      schema: accountPointed,
      right: "managesAccounts",
      work: endPersonsSessions,
    },
  }),
};
