import { loadLinkGiven } from "@/lib/db/links/read";
import type { LinkWarning } from "@/lib/domain/screen/given-links";
import { descriptionOf, type WithdrawableKind } from "@/lib/records/all";
import { linksIn } from "@/lib/records/links";
import { pathOf } from "@/lib/records/names";
import type { Definition } from "./definition";

/** The same action, whose reply also tells a program what a form tells beside its field: who else gives the links. */
export function warnedOfLinks<Input, Output extends { readonly id: string }>(
  kind: WithdrawableKind,
  { work, ...definition }: Definition<Input, Output>,
): Definition<Input, Output & LinkWarning> {
  return {
    ...definition,
    async work(context) {
      const output = await work(context);
      const links = linksIn(descriptionOf(kind), output);
      const { seen, elsewhere } = await loadLinkGiven(context.tx, links, { kind, id: output.id });
      return {
        ...output,
        ...(seen.length > 0 && { linkGivenBy: seen.map((each) => `${pathOf(each.kind)}/${each.id}`) }),
        ...(elsewhere && { linkGivenElsewhere: true }),
      };
    },
  };
}
