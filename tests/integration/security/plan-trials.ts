import { personAt } from "@/tests/support/people";
import { sampleOf } from "./row-level";
import { ANYONE, admin, made, type TriggerTrial } from "./trial-rows";

/** Of the triggers of plans, what changes of them and what is proposed. */
export const PLAN_TRIALS: Readonly<Record<string, TriggerTrial>> = {
  signed_change: async (world) =>
    (await made(world, "plan_changes", { changed_by: ANYONE }, "changed_by", admin(world))).changed_by !==
    ANYONE,
  signed_close: async ({ trial, alpha }) => {
    const { userId, token } = personAt(alpha, "PROVINCIAL_ADMIN", "P");
    const close =
      "UPDATE plans SET closed_at = '2001-01-01', closed_by = $1 RETURNING closed_by, closed_at < now() AS lied";
    const { closed_by, lied } = await trial.row(token, close, [ANYONE]);
    const again = await trial.refusal(token, "UPDATE plans SET title = 'z'");
    return closed_by === userId && lied === false && again === "UC019";
  },
  plan_open: async (world, table) => {
    const { client, trial } = world;
    if (table === "targets") await client.query("DELETE FROM overrides");
    await trial.ask(admin(world), "UPDATE plans SET closed_at = now()");
    const { state } = await made(world, table, {}, "", admin(world));
    const [column, value] = Object.entries(sampleOf(table).touch)[0] ?? [];
    const changed = await trial.refusal(admin(world), `UPDATE ${table} SET ${column} = '${value}'`);
    const gone = await trial.refusal(admin(world), `DELETE FROM ${table}`);
    return [state, changed, gone].every((each) => each === "UC019");
  },
  signed_document: async (world) => {
    const added = await made(world, "plan_documents", { added_by: ANYONE }, "added_by", admin(world));
    const { userId, token } = personAt(world.alpha, "PROVINCIAL_ADMIN", "P");
    const change =
      "UPDATE plan_documents SET content = 'z', added_by = $1, dropped = '{3}' RETURNING content, added_by, dropped";
    const { content, added_by, dropped } = await world.trial.row(token, change, [ANYONE]);
    const stays = content === "x" && added_by !== ANYONE;
    return added.added_by === userId && stays && JSON.stringify(dropped) === "[3]";
  },
  signed_reorganisation: async (world) =>
    (await made(world, "reorganisations", { done_by: ANYONE }, "done_by", admin(world))).done_by !== ANYONE,
  signed_self_score: async (world) => {
    const lies = { said_by: ANYONE, version: 9, said_at: "2001-01-01" };
    const said = await made(world, "self_scores", lies, "said_by, version", admin(world));
    const { userId, token } = personAt(world.alpha, "PROVINCIAL_ADMIN", "P");
    const change =
      "UPDATE self_scores SET score = 1, year = 1999, version = 9, said_by = $1 RETURNING said_by, version, year";
    const { said_by, version, year } = await world.trial.row(token, change, [ANYONE]);
    const first = said.said_by === userId && said.version === 1;
    return first && said_by === userId && version === 2 && year !== 1999;
  },
  signed_proposal: async (world) => {
    const { trial, alpha } = world;
    const lies = { proposed_by: ANYONE, approved: true, decided_at: "2001-01-01" };
    const proposed = await made(world, "override_proposals", lies, "proposed_by, approved", admin(world));
    const { userId, token } = personAt(alpha, "PROVINCIAL_ADMIN", "P");
    const decide =
      "UPDATE override_proposals SET approved = true, decided_by = $1, reason = 'z' RETURNING decided_by, reason";
    const { decided_by, reason } = await trial.row(token, decide, [ANYONE]);
    const again = await trial.refusal(token, "UPDATE override_proposals SET approved = true");
    return (
      proposed.proposed_by === userId &&
      proposed.approved === null &&
      decided_by === userId &&
      reason !== "z" &&
      again === "UC001"
    );
  },
};
