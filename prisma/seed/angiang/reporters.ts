import { addDays, type CivilDate, yearOf } from "@/lib/domain/calendar";
import type { BundleRow } from "@/lib/transfer/bundle";
import { dayBetween } from "../dates";
import { personName } from "../names/people";
import { type Random, randomFor } from "../random";
import type { DatedUnion } from "./changes";
import { type DemoFederation, operatesOn } from "./federation";

type Row = BundleRow<"reporters">;

/** Share of the unions that are not bound to have a reporter and have one. */
const WILLING = 0.32;
const REPLACED = 0.12;
/** Its reporter left the company a month ago: its chair has one to appoint. */
const VACATED = "CĐCS Công ty Giày Thất Sơn Xanh";

/** Union reporters (báo cáo viên): nine of twelve enterprises from 1.000 workers on had one on 30/09/2021. */
export function reporterRows(federation: DemoFederation): Row[] {
  const random = randomFor("angiang/reporters");
  return federation.unions
    .flatMap((union) => appointments(union, federation, random))
    .filter((row) => row.appointed <= federation.today && row.ended !== row.appointed);
}

function appointments(union: DatedUnion, federation: DemoFederation, random: Random): Row[] {
  if (union.named !== null) return namedAppointments(union, federation, random);
  if (!random.chance(WILLING)) return [];
  const from = union.from ?? "2019-03-01";
  const appointed = dayBetween(random, from, addDays(from, 1_300));
  const first = appointment(union, appointed, random);
  const changed = random.chance(REPLACED)
    ? replaced(first, addDays(appointed, random.int(200, 900)), random)
    : [first];
  return changed.filter((row) => operatesOn(union, row.appointed)).map((row) => endedWith(row, union));
}

function namedAppointments(union: DatedUnion, { today }: DemoFederation, random: Random): Row[] {
  const appointed = union.named?.reporter;
  if (appointed === null || appointed === undefined) return [];
  const first = appointment(union, appointed, random);
  if (union.name === VACATED) return [{ ...first, ended: addDays(today, -33) }];
  return union.members > 1_200 ? replaced(first, "2023-06-12", random) : [first];
}

function replaced(row: Row, on: CivilDate, random: Random): Row[] {
  const next = { ...row, fullName: personName(random), appointed: on, decisionNo: decision(on, random) };
  return [{ ...row, ended: on }, next];
}

function endedWith(row: Row, union: DatedUnion): Row {
  const ended = row.ended ?? union.to;
  return { ...row, ended: union.to !== null && ended !== null && ended > union.to ? union.to : ended };
}

function appointment(union: DatedUnion, appointed: CivilDate, random: Random): Row {
  const decisionNo = random.chance(0.9) ? decision(appointed, random) : null;
  return { unit: union.code, fullName: personName(random), appointed, ended: null, decisionNo };
}

function decision(on: CivilDate, random: Random): string {
  return `${String(random.int(1, 98)).padStart(2, "0")}/QĐ-CĐCS-${yearOf(on)}`;
}
