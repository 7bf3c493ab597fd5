import { ANYONE, admin, made, type TriggerTrial } from "./trial-rows";

/** Of what signs shares: who, whatever is said, and that a share's session ends with it. */
export const SHARE_TRIALS: Readonly<Record<string, TriggerTrial>> = {
  signed_share: async (world) => {
    const { shared_by, id } = await made(
      world,
      "shares",
      { shared_by: ANYONE },
      "shared_by, id",
      admin(world),
    );
    if (id === undefined || shared_by === ANYONE) return false;
    const opened =
      "SELECT ended_at IS NOT NULL AS ended FROM auth.sessions WHERE id = $1 AND purpose = 'share'";
    const before = await world.client.query(opened, [id]);
    const end = "UPDATE shares SET revoked = true, revoked_by = $2 WHERE id = $1 RETURNING revoked_by";
    const { revoked_by } = await world.trial.row(admin(world), end, [id, ANYONE]);
    const after = await world.client.query(opened, [id]);
    return revoked_by === shared_by && before.rows[0]?.ended === false && after.rows[0]?.ended === true;
  },
};
