import { at, type Random } from "../random";
import type { Sort } from "./bodies";

/** How large a union of a sort is beside another, before the upper level's total is shared out. */
const WEIGHT: Readonly<Record<Sort, (random: Random) => number>> = {
  commune: (random) => random.int(20, 32),
  office: (random) => random.int(9, 40),
  school: (random) => random.int(22, 70),
  health: (random) => random.int(40, 260),
  enterprise: (random) => 12 + 150 * random.next() ** 3,
  syndicate: (random) => random.int(30, 60),
};
const SMALLEST = 5;
/** Nobody else comes near the thresholds of 500 and 1.000 workers than those who are named. */
const LARGEST = 470;

/** Members of each union so that they add up to `total` exactly. */
export function membersOf(sorts: readonly Sort[], total: number, random: Random): number[] {
  const weights = sorts.map((sort) => WEIGHT[sort](random));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const members = weights.map((weight) =>
    Math.min(LARGEST, Math.max(SMALLEST, Math.round((total * weight) / sum))),
  );
  let rest = total - members.reduce((all, figure) => all + figure, 0);
  for (let position = 0; rest !== 0; position = (position + 1) % members.length) {
    const step = Math.sign(rest);
    const figure = at(members, position) + step;
    if (figure < SMALLEST || figure > LARGEST) continue;
    members[position] = figure;
    rest -= step;
  }
  return members;
}

/** In public bodies nearly everyone is a member; in enterprises between two thirds and all. */
export function workersOf(sort: Sort, members: number, random: Random): number {
  if (sort !== "enterprise") return members + (random.chance(0.3) ? random.int(1, 3) : 0);
  return Math.min(495, Math.max(members, Math.round(members / (0.66 + 0.34 * random.next()))));
}

/** One group for about 16 members. */
export function unionGroupsOf(members: number): number {
  return Math.max(2, Math.round(members / 16));
}

/** 3 to 15 by size. */
export function committeeOf(members: number): number {
  return Math.min(15, 3 + 2 * Math.floor(Math.sqrt(members) / 4));
}
