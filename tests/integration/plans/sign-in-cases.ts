import type { Case } from "./case";
import type { Laid } from "./laid";

/** Each function of sign-in by itself, and the founding of a federation. */
const CALLS: readonly string[] = [
  "auth.found_tenant('another-' || txid_current(), 'Another')",
  "auth.open_session(uuidv7(), 'token', 'token', NULL, 60)",
  "auth.count_attempt(ARRAY['k'], ARRAY[9], ARRAY[60])",
  "auth.forget_attempt(ARRAY['k'])",
  "auth.credential('nobody@measured.test')",
  "auth.own_credential('token')",
  "auth.change_password('token', 'hash')",
  "auth.second_step(uuidv7())",
  "auth.take_step(uuidv7(), 1)",
  "auth.take_recovery_code(uuidv7(), 'code')",
  "auth.session_holds('token')",
  "auth.note_use('token')",
  "auth.end_session('token')",
  "auth.note_refusal('nobody@measured.test', 'request')",
  "auth.sign_out('token', 'request')",
  "auth.invitation('token')",
  "auth.accept_invitation('token', 'hash')",
  "auth.lose_password('nobody@measured.test', 'token', 60, 'request')",
  "auth.applied_migrations()",
  "auth.sweep()",
  "auth.sweep_files(ARRAY[uuidv7(), uuidv7()])",
];

/** What is done for all federations at once. */
const SWEEPS: readonly string[] = ["auth.links_due(10)", "auth.keep_link_checks('[]')"];

export function signInCases(laid: Laid): Case[] {
  const { tenant } = laid.ground;
  const somebody = `auth.save_user('${tenant}', 'idle@measured.test', NULL, 'Idle', ARRAY[]::uuid[], 'READER')`;
  const disabled = `auth.set_disabled('${tenant}', 'idle@measured.test', true)`;
  const dropped = `auth.drop_second_step('${tenant}', 'idle@measured.test')`;
  const calling = (sql: string, about: "page" | "federation"): Case => ({
    name: sql,
    about,
    run: () => laid.explained.query(`SELECT ${sql}`),
  });
  return [
    ...[...CALLS, somebody, disabled, dropped].map((sql) => calling(sql, "page")),
    ...SWEEPS.map((sql) => calling(sql, "federation")),
  ];
}
