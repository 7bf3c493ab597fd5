import {
  acceptedNow,
  attempts,
  audited,
  countsOf,
  givePasswords,
  ofEachInvitation,
  passwords,
  secondSteps,
  stepsOf,
} from "./accounts";
import { ofEachSession, openSessions, stamped } from "./sessions";
import { type ConditionTrial, disable, otherOf, personOf, undone, value } from "./trial";

/** Whom a password, an invitation or an attempt is for. */
export const ACCOUNT_TRIALS: Readonly<Record<string, ConditionTrial>> = {
  "auth.credential": {
    async told(world) {
      await givePasswords(world);
      const hashes = (name: string) =>
        value(world, "SELECT array_agg(password_hash) FROM auth.credential($1)", [name]);
      const { email } = personOf(world);
      const known = [
        await hashes(email),
        await hashes(email.toUpperCase()),
        await hashes("nobody@alpha.test"),
      ];
      await disable(world);
      return [...known, await hashes(email)];
    },
    expected: [["hers"], ["hers"], null, null],
  },
  "auth.own_credential": {
    async told(world) {
      await givePasswords(world);
      return ofEachSession(world, (token) =>
        value(world, "SELECT array_agg(password_hash) FROM auth.own_credential($1)", [token]),
      );
    },
    expected: {
      live: ["hers"],
      recent: ["hers"],
      idle: ["hers"],
      other: ["his"],
      token: null,
      ended: null,
      expired: null,
      unknown: null,
      disabled: null,
    },
  },
  "auth.change_password": {
    async told(world) {
      await givePasswords(world);
      await openSessions(world);
      const change = (token: string) =>
        undone(world, async () => [
          await value(world, "SELECT auth.change_password($1, 'new')", [token]),
          await passwords(world),
          await stamped(world, "ended_at"),
        ]);
      return [await change("live"), await change("ended")];
    },
    expected: [
      [true, ["new", "his"], ["expired", "idle", "recent", "token"]],
      [false, ["hers", "his"], []],
    ],
  },
  "auth.invitation": {
    told: (world) =>
      ofEachInvitation(world, (token) =>
        value(world, "SELECT array_agg(i.email || ' ' || i.tenant_name) FROM auth.invitation($1) i", [token]),
      ),
    expected: {
      open: ["reader.p@alpha.test alpha"],
      second: ["reader.p@alpha.test alpha"],
      others: ["reviewer.p@alpha.test alpha"],
      accepted: null,
      late: null,
      unknown: null,
      disabled: null,
    },
  },
  "auth.lose_password": {
    async told(world) {
      const lose = (address: string, token: string) =>
        undone(world, async () => [
          await value(world, "SELECT array_agg(l.email) FROM auth.lose_password($1, $2, $3, 'lost') l", [
            ...[address, token, token === "late" ? -60 : 60],
          ]),
          await value(world, "SELECT array_agg(i.email) FROM auth.invitation($1) i", [token]),
          await audited(world, "lost"),
        ]);
      const { email } = personOf(world);
      const told = [
        await lose(email.toUpperCase(), "lost"),
        await lose(email, "late"),
        await lose("nobody@alpha.test", "lost"),
      ];
      const suspended = await undone(world, async () => {
        await world.client.query("UPDATE auth.tenants SET suspended_at = now() WHERE id = $1", [
          world.alpha.tenant,
        ]);
        return lose(email, "lost");
      });
      await disable(world);
      return [...told, suspended, await lose(email, "lost")];
    },
    expected: [
      [["reader.p@alpha.test"], ["reader.p@alpha.test"], ["account.losePassword reader.p@alpha.test"]],
      [["reader.p@alpha.test"], null, ["account.losePassword reader.p@alpha.test"]],
      [null, null, []],
      [null, null, []],
      [null, null, []],
    ],
  },
  "auth.accept_invitation": {
    told: (world) =>
      ofEachInvitation(world, async (token) => [
        (await value(world, "SELECT auth.accept_invitation($1, 'new')", [token])) !== null,
        await passwords(world),
        await acceptedNow(world),
        await stamped(world, "ended_at"),
      ]),
    expected: {
      open: [
        true,
        ["new", "his"],
        ["late", "open", "second"],
        ["expired", "idle", "live", "recent", "token"],
      ],
      second: [
        true,
        ["new", "his"],
        ["late", "open", "second"],
        ["expired", "idle", "live", "recent", "token"],
      ],
      others: [true, ["hers", "new"], ["others"], ["other"]],
      accepted: [false, ["hers", "his"], [], []],
      late: [false, ["hers", "his"], [], []],
      unknown: [false, ["hers", "his"], [], []],
      disabled: [false, ["hers", "his"], [], []],
    },
  },
  "auth.count_attempt": {
    async told(world) {
      await attempts(world, { account: [4, 30], pair: [2, 30], old: [9, 61] });
      const count = (...keys: string[]) =>
        undone(world, async () => [
          await value(world, "SELECT auth.count_attempt($1, $2, $3)", [
            keys,
            keys.map((key) => (key === "account" ? 5 : 2)),
            keys.map(() => 60),
          ]),
          await countsOf(world),
        ]);
      return [await count("account", "new"), await count("account", "pair"), await count("old")];
    },
    expected: [
      [0, { account: [5, 30], pair: [2, 30], old: [9, 61], new: [1, 0] }],
      [30, { account: [4, 30], pair: [2, 30], old: [9, 61] }],
      [0, { account: [4, 30], pair: [2, 30], old: [1, 0] }],
    ],
  },
  "auth.forget_attempt": {
    async told(world) {
      await attempts(world, { one: [2, 0], none: [0, 0], other: [2, 0] });
      await value(world, "SELECT auth.forget_attempt(ARRAY['one', 'none'])");
      return countsOf(world);
    },
    expected: { one: [1, 0], none: [0, 0], other: [2, 0] },
  },
  "auth.second_step": {
    async told(world) {
      await secondSteps(world);
      const told: unknown[] = [];
      for (const { userId } of [personOf(world), otherOf(world)])
        told.push(
          await value(
            world,
            "SELECT jsonb_agg(s.sealed_secret || ' ' || (s.confirmed_at IS NOT NULL) || ' ' || s.codes_left) FROM auth.second_step($1) s",
            [userId],
          ),
        );
      return told;
    },
    expected: [["hers true 2"], ["his false 1"]],
  },
  "auth.take_step": {
    async told(world) {
      await secondSteps(world);
      const take = (userId: string, step: number) =>
        undone(world, async () => [
          await value(world, "SELECT auth.take_step($1, $2)", [userId, step]),
          await stepsOf(world),
        ]);
      const { userId } = personOf(world);
      return [await take(userId, 100), await take(userId, 101), await take(otherOf(world).userId, 101)];
    },
    expected: [
      [false, ["100 2", "100 1"]],
      [true, ["101 2", "100 1"]],
      [false, ["100 2", "100 1"]],
    ],
  },
  "auth.take_recovery_code": {
    async told(world) {
      await secondSteps(world);
      const take = (code: string) =>
        undone(world, async () => [
          await value(world, "SELECT auth.take_recovery_code($1, $2)", [personOf(world).userId, code]),
          await stepsOf(world),
        ]);
      return [await take("both"), await take("unknown")];
    },
    expected: [
      [true, ["100 1", "100 1"]],
      [false, ["100 2", "100 1"]],
    ],
  },
  "auth.note_refusal": {
    async told(world) {
      const { email } = personOf(world);
      for (const name of [email.toUpperCase(), "nobody@alpha.test"])
        await value(world, "SELECT auth.note_refusal($1, 'wrong')", [name]);
      return audited(world, "wrong");
    },
    expected: ["account.refuseSignIn reader.p@alpha.test"],
  },
};
