import { CATALOGUE_OUTLETS } from "@/lib/domain/catalogue";
import type { BundleRow } from "@/lib/transfer/bundle";
import { UPPERS } from "../angiang/uppers";

const OWN_NAMES: Readonly<Record<string, string>> = {
  PTTH: "Đài Phát thanh – Truyền hình An Giang",
  BAO: "Báo An Giang",
  WEB: "Website LĐLĐ tỉnh An Giang",
};

/** Where activities appear: the catalogue's three, the unions' own pages, the districts' radio stations. */
export function outletRows(): BundleRow<"outlets">[] {
  const stations = UPPERS.filter((upper) => upper.kind === "DISTRICT_FEDERATION").map(({ code, name }) => ({
    ...{ code: `TT-${code}`, kind: "RADIO" as const },
    name: `Đài Truyền thanh ${name.replace(/^LĐLĐ /, "")}`,
  }));
  return [
    ...CATALOGUE_OUTLETS.map((outlet) => ({ ...outlet, name: OWN_NAMES[outlet.code] ?? outlet.name })),
    { code: "FB", name: "Trang Facebook của đơn vị", kind: "SOCIAL" },
    ...stations,
  ];
}
