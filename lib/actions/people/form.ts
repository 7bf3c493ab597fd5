"use server";

import { serverAction } from "@/lib/actions/client";
import { PEOPLE_ACTIONS } from "./all";

const create = serverAction(PEOPLE_ACTIONS.create);
const invite = serverAction(PEOPLE_ACTIONS.invite);
const cards = serverAction(PEOPLE_ACTIONS.cards);
const many = serverAction(PEOPLE_ACTIONS.createMany);
const handOver = serverAction(PEOPLE_ACTIONS.handOver);
const place = serverAction(PEOPLE_ACTIONS.place);
const disable = serverAction(PEOPLE_ACTIONS.disable);
const enable = serverAction(PEOPLE_ACTIONS.enable);
const endSecondStep = serverAction(PEOPLE_ACTIONS.endSecondStep);
const endSessions = serverAction(PEOPLE_ACTIONS.endSessions);

export async function createAccount(...values: readonly unknown[]) {
  return create(...values);
}

export async function inviteSomebody(...values: readonly unknown[]) {
  return invite(...values);
}

export async function inviteChairs(...values: readonly unknown[]) {
  return cards(...values);
}

export async function invitePeople(...values: readonly unknown[]) {
  return many(...values);
}

export async function changeChair(...values: readonly unknown[]) {
  return handOver(...values);
}

export async function placeSomebody(...values: readonly unknown[]) {
  return place(...values);
}

export async function disableSomebody(...values: readonly unknown[]) {
  return disable(...values);
}

export async function enableSomebody(...values: readonly unknown[]) {
  return enable(...values);
}

export async function endSomebodysSessions(...values: readonly unknown[]) {
  return endSessions(...values);
}

export async function endSomebodysSecondStep(...values: readonly unknown[]) {
  return endSecondStep(...values);
}
