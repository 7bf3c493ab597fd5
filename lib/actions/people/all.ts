import { defineAction } from "@/lib/actions/definition";
import { accountPointed, cardsAsked, handover, newAccount, placing } from "@/lib/schemas/user";
import { issueCards } from "./cards";
import { handOver } from "./hand-over";
import {
  addPerson,
  disablePerson,
  enablePerson,
  endPersonsSessions,
  placePerson,
  reinvitePerson,
} from "./work";

/** What can be done with accounts (security.md §3). A link is told once: no reply that holds one is kept. */
export const PEOPLE_ACTIONS = {
  create: defineAction({
    ...{ name: "user.create", schema: newAccount, right: "managesAccounts", work: addPerson },
    secret: true,
  }),
  invite: defineAction({
    ...{ name: "user.invite", schema: accountPointed, right: "managesAccounts", work: reinvitePerson },
    secret: true,
  }),
  cards: defineAction({
    ...{ name: "user.inviteMany", schema: cardsAsked, right: "managesAccounts", work: issueCards },
    secret: true,
  }),
  handOver: defineAction({
    ...{ name: "chair.handOver", schema: handover, right: "managesAccounts", work: handOver },
    secret: true,
  }),
  place: defineAction({ name: "user.place", schema: placing, right: "managesAccounts", work: placePerson }),
  disable: defineAction({
    ...{ name: "user.disable", schema: accountPointed, right: "managesAccounts", work: disablePerson },
  }),
  enable: defineAction({
    ...{ name: "user.enable", schema: accountPointed, right: "managesAccounts", work: enablePerson },
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
