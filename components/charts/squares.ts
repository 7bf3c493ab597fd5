/** A block of squares is about six times as wide as it is high: it stands where a row of months stands beside it. */
const SHAPE = 6;
/** Its width gives way by so much for the sake of a last row that is full. */
const [LEAST, MOST] = [0.75, 1.3];

/** Up to so many stand in one row. */
const ONE_ROW = 30;

/** How many squares stand in a row, so that the last row lacks the fewest. */
export function squaresAcross(total: number): number {
  if (total <= ONE_ROW) return total;
  const ideal = Math.sqrt(SHAPE * total);
  const [least, most] = [Math.ceil(ideal * LEAST), Math.floor(ideal * MOST)];
  const widths = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  const lacking = (across: number) => (across - (total % across)) % across;
  const [best] = widths.sort((a, b) => lacking(a) - lacking(b) || Math.abs(a - ideal) - Math.abs(b - ideal));
  return best ?? total;
}
