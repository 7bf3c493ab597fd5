import { type ConditionTrial, forced, value } from "./trial";

const [OURS, THEIRS, NOBODYS] = ["A", "B", "C"].map((letter) => letter.repeat(16));

/** Of all frozen reports the one whose code is asked about, with its own federation's name. */
export const REPORT_TRIALS: Readonly<Record<string, ConditionTrial>> = {
  "auth.verified_report": {
    async told(world) {
      for (const [{ tenant, units }, code] of [
        [world.alpha, OURS],
        [world.beta, THEIRS],
      ] as const) {
        await forced(
          world,
          `INSERT INTO reports (tenant_id, unit_id, period, as_of, code, frozen_at, frozen_unit, kept)
           VALUES ($1, $2, '2021', '2021-06-30', $3, now(), 'x', '{}')`,
          [tenant, units.P, code],
        );
      }
      const asked = (code: unknown) =>
        value(world, "SELECT array_agg(r.federation || ' ' || r.period) FROM auth.verified_report($1) r", [
          code,
        ]);
      return [await asked(OURS), await asked(THEIRS), await asked(NOBODYS)];
    },
    expected: [["alpha 2021"], ["beta 2021"], null],
  },
};
