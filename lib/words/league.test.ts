import { expect, it } from "vitest";
import { leagueView } from "@/lib/domain/screen/league";
import { speechIn } from "@/tests/support/speech";
import { leagueFinding } from "./league";

const speech = speechIn.vi;

/** The finding of a group of so many with these ranks at its beginning. */
function finding(...ranks: readonly number[]): string {
  const completion = { met: 1, applicable: 1 };
  const rows = ranks.map((rank, nth) => {
    const name = `Huyện ${nth + 1}`;
    return { unit: name, name, rank, score: 100 - rank, completion, class: null, change: null, said: null };
  });
  const group = { block: null, level: "UPPER", kind: "DISTRICT_FEDERATION", band: null, rows } as const;
  const asked = { level: "UPPER", group: null, search: "", of: "" } as const;
  return leagueFinding(speech, leagueView({ blocks: false, groups: [group], apart: [] }, ["UPPER"], asked));
}

it("says of a group that is too small that it is so among what the reader may see", () => {
  const unranked = { blocks: false, groups: [], apart: [] };
  const view = leagueView(unranked, ["UPPER"], { level: "UPPER", group: null, search: "", of: "" });
  expect(leagueFinding(speech, view)).toBe("Chưa có đơn vị nào để xếp hạng.");
  expect(finding()).toBe("Trong các đơn vị bạn được xem, chưa nhóm nào đủ 3 đơn vị có điểm để xếp hạng.");
});

it("names all who share the first rank, or how many they are", () => {
  expect(finding(1, 2, 3)).toBe("Huyện 1 dẫn đầu nhóm 3 đơn vị với 99 điểm.");
  expect(finding(1, 1, 3)).toBe("Huyện 1, Huyện 2 cùng dẫn đầu nhóm 3 đơn vị với 99 điểm.");
  expect(finding(1, 1, 1, 1, 5)).toBe("4 đơn vị cùng dẫn đầu nhóm 5 đơn vị với 99 điểm.");
});
