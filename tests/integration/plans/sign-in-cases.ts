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
  "auth.session_holds('token')",
  "auth.note_use('token')",
  "auth.end_session('token')",
  "auth.note_refusal('nobody@measured.test', 'request')",
  "auth.sign_out('token', 'request')",
  "auth.invitation('token')",
  "auth.accept_invitation('token', 'hash')",
  "auth.applied_migrations()",
  "auth.sweep()",
  "auth.sweep_files(ARRAY[uuidv7(), uuidv7()])",
];

export function signInCases(laid: Laid): Case[] {
  const { tenant } = laid.ground;
  const somebody = `auth.save_user('${tenant}', 'idle@measured.test', NULL, 'Idle', ARRAY[]::uuid[], 'READER')`;
  return [...CALLS, somebody, `auth.set_disabled('${tenant}', 'idle@measured.test', true)`].map(
    (sql): Case => ({
      name: sql,
      about: "page",
      run: () => laid.explained.query(`SELECT ${sql}`),
    }),
  );
}
