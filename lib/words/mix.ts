import { contentShares, type Mix } from "@/lib/domain/screen/mix";
import { formatPercent } from "@/lib/format";
import { sideWords } from "./pivot";
import type { Speech } from "./speech";

/** `Phổ biến, cập nhật thường xuyên chiếm 64,2 % trong 1.203 hoạt động đã duyệt; ít nhất là chuyên sâu, 12,1 %`. */
export function mixFinding(speech: Speech, mix: Mix): string {
  const { t, number, language } = speech;
  const words = sideWords(
    speech,
    { level: "UPPER" },
    { units: new Map(), types: new Map(), outlets: new Map(), choices: mix.choices },
  );
  const said = contentShares(mix)
    .filter(({ content }) => content !== null)
    .toSorted((a, b) => b.count - a.count);
  const [most, least] = [said[0], said.at(-1)];
  const share = (count = 0) => formatPercent({ numerator: count, denominator: mix.forms.total }, language);
  return t("overview.mix.finding", {
    most: words("content", most?.content ?? null),
    share: share(most?.count),
    all: number(mix.forms.total),
    least: words("content", least?.content ?? null).toLocaleLowerCase(language),
    leastShare: share(least?.count),
  });
}
