import * as z from "zod";
import { defineAction, type Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { type OwnedChannel, ownedChannel } from "@/lib/db/channels";
import { Failure } from "@/lib/db/failure";
import { insertLinks, type TickedLink, withdrawLinks } from "@/lib/db/roster/write";
import type { SessionTx } from "@/lib/db/transaction";
import { unitIds } from "@/lib/db/units/read";
import { recordedOf } from "@/lib/records/all";
import { several } from "@/lib/schemas/several";
import { shape } from "@/lib/schemas/shape";
import { code } from "@/lib/schemas/text";
import { date } from "@/lib/schemas/time";
import { notLater } from "./checks";

/** More than any federation has unions. */
const MOST_TICKED = 5_000;

const uuid = z.uuid({ error: "code.malformed" });
const ticking = shape({ channel: code, joined: date, units: several(code, MOST_TICKED) });
const unticking = shape({ channel: code, links: several(uuid, MOST_TICKED) });

/** What was ticked or taken back; the ids take it back again. */
interface Ticked {
  readonly links: readonly TickedLink[];
}

/** Says of many unions at once that their chairs are in a group from a day on, all of them or none. */
export const chairsTicked = defineAction({
  name: "chairLink.tick",
  schema: ticking,
  right: "records",
  work: async (work: Work<z.output<typeof ticking>>): Promise<Ticked> => {
    const { tx, scope, input } = work;
    const { joined, units } = input;
    notLater("chairLinks", { joined }, scope.today);
    const channel = await tickedIn(tx, scope, input.channel);
    const ids = await unitIds(tx, units);
    refuse(units.filter((each) => !ids.has(each)).map((each) => fieldError(`units.${each}`, "code.unknown")));
    const links = await insertLinks(
      tx,
      { id: channel.id, ownerId: channel.owner.id },
      [...ids.values()],
      joined,
    );
    await told(work, channel, { joined, links });
    return { links };
  },
});

/** Takes ticks back that were made by mistake. */
export const chairsUnticked = defineAction({
  name: "chairLink.untick",
  schema: unticking,
  right: "records",
  work: async (work: Work<z.output<typeof unticking>>): Promise<Ticked> => {
    const { tx, scope, input } = work;
    const channel = await tickedIn(tx, scope, input.channel);
    const links = await withdrawLinks(tx, channel.id, input.links);
    await told(work, channel, { links });
    return { links };
  },
});

/** The group whose roster is ticked. @throws Failure INVALID for one out of sight, FORBIDDEN for those who only read it */
async function tickedIn(tx: SessionTx, scope: Scope, channel: string): Promise<OwnedChannel> {
  const found = await ownedChannel(tx, channel);
  refuse(found === null ? [fieldError("channel", "code.unknown")] : []);
  if (found === null || !actorOver(scope, found.owner).records) throw new Failure("FORBIDDEN");
  return found;
}

/** In the history of the group: whose chairs, by the unions' codes. */
function told(
  { input, audit }: Work<{ readonly channel: string }>,
  { owner }: OwnedChannel,
  { links, joined }: { readonly links: readonly TickedLink[]; readonly joined?: string },
): Promise<void> {
  return audit({
    entity: recordedOf("channels").entity,
    entityId: input.channel,
    unitId: owner.id,
    after: { chairs: links.map(({ unit }) => unit), ...(joined === undefined ? {} : { joined }) },
  });
}
