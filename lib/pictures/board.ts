import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Image, loadImage } from "@napi-rs/canvas";
import { type BulletFigures, bulletParts } from "@/lib/domain/screen/bullet";
import type { Board, BoardPart, BoardRow } from "@/lib/words/board";
import { blankSheet, fill, type Lettering, type Pen, wrapped, write } from "./canvas";
import { colour } from "./colours";

/** As wide as a chat shows a picture sharply. */
const WIDTH = 1_080;
const GUTTER = 56;
const RIGHT = WIDTH - GUTTER;
const ROW = 104;
const HEAD = 84;
const FOOT = 88;
const SIGN = 40;
const NAME_AT = GUTTER + 64;
const BAR = { width: 300, height: 20 };
const MOST_LINES = 4;
/** Beside a row's bar. */
const MOST_NOTE_LINES = 3;
const NOTE_LINE = 34;

const FEDERATION: Lettering = { size: 28, weight: 600, ink: "ink" };
const TITLE: Lettering = { size: 32, weight: 600, ink: "ink" };
const FINDING: Lettering = { size: 48, weight: 600, ink: "ink" };
const HEADING: Lettering = { size: 28, weight: 600, ink: "ink" };
const NAME: Lettering = { size: 30, weight: 500, ink: "ink" };
const FIGURE: Lettering = { size: 34, weight: 600, ink: "ink" };
const QUIET: Lettering = { size: 26, weight: 400, ink: "ink-2" };

/** How a standing looks: colours of the sheet, and the sign as SVG drawn in 24 by 24. */
export interface SignLook {
  readonly fill: string;
  readonly ink: string;
  readonly line: string;
  readonly sign: string;
}

/** What a picture is made of beside what it says. */
export interface BoardLooks {
  readonly look: (standing: NonNullable<BoardRow["standing"]>) => SignLook;
  /** What is said below the rows of a part: how many more there are. */
  readonly left: (part: Pick<BoardPart, "left" | "of">) => string;
  readonly product: string;
}

/** A board as a picture that travels in chats: PNG, 1,080 points wide, as high as it needs. */
export async function boardPicture(board: Board, looks: BoardLooks): Promise<Buffer> {
  const { pen: measuring } = blankSheet(1, 1);
  const finding = wrapped(measuring, board.finding, FINDING, RIGHT - GUTTER, MOST_LINES);
  const band = 208 + finding.length * 64;
  const end = board.parts.reduce((top, part) => top + heightOf(measuring, part), band);
  const { pen, png } = blankSheet(WIDTH, end + FOOT);
  fill(pen, "bg-band", [0, 0, WIDTH, band]);
  fill(pen, "line", [0, band, WIDTH, 2]);
  pen.drawImage(await mark(), GUTTER, 40, 52, 52);
  write(pen, board.federation, { x: GUTTER + 68, y: 76, room: RIGHT - GUTTER - 68 }, FEDERATION);
  write(pen, board.title, { x: GUTTER, y: 152, room: RIGHT - GUTTER }, TITLE);
  for (const [nth, line] of finding.entries())
    write(pen, line, { x: GUTTER, y: 216 + nth * 64, room: RIGHT - GUTTER }, FINDING);
  let top = band;
  for (const part of board.parts) {
    await drawPart(pen, part, top, looks);
    top += heightOf(pen, part);
  }
  fill(pen, "line", [GUTTER, end + 8, RIGHT - GUTTER, 2]);
  write(pen, board.day, { x: GUTTER, y: end + 56, room: 560 }, QUIET);
  write(pen, looks.product, { x: RIGHT, y: end + 56, room: 380, ends: true }, QUIET);
  return png();
}

function heightOf(pen: Pen, { rows, left }: BoardPart): number {
  const high = rows.reduce((sum, row) => sum + rowHeight(pen, row), 0);
  return HEAD + high + (left === 0 ? 0 : 56);
}

function rowHeight(pen: Pen, row: BoardRow): number {
  return ROW + (noteLines(pen, row).length - 1) * NOTE_LINE;
}

/** What is missing, in as many lines as it needs: nothing of it is cut. */
function noteLines(pen: Pen, { note, bullet }: BoardRow): string[] {
  const room = RIGHT - NAME_AT - (bullet === null ? 0 : BAR.width + 24);
  return wrapped(pen, note, QUIET, room, MOST_NOTE_LINES);
}

async function drawPart(pen: Pen, part: BoardPart, top: number, looks: BoardLooks): Promise<void> {
  write(pen, part.heading, { x: GUTTER, y: top + 60, room: RIGHT - GUTTER }, HEADING);
  let at = top + HEAD;
  for (const row of part.rows) {
    await drawRow(pen, row, at, looks);
    at += rowHeight(pen, row);
  }
  if (part.left === 0) return;
  write(pen, looks.left(part), { x: GUTTER, y: at + 44, room: RIGHT - GUTTER }, QUIET);
}

async function drawRow(pen: Pen, row: BoardRow, top: number, { look }: BoardLooks): Promise<void> {
  fill(pen, "line", [GUTTER, top, RIGHT - GUTTER, 1]);
  const x = NAME_AT;
  if (row.rank !== null)
    write(pen, row.rank, { x: GUTTER + SIGN, y: top + 46, room: SIGN + 8, ends: true }, FIGURE);
  if (row.standing !== null) await drawSign(pen, look(row.standing), top + 18);
  write(pen, row.name, { x, y: top + 44, room: RIGHT - x - 240 }, NAME);
  write(pen, row.figure, { x: RIGHT, y: top + 46, room: 230, ends: true }, FIGURE);
  for (const [nth, line] of noteLines(pen, row).entries())
    write(pen, line, { x, y: top + 84 + nth * NOTE_LINE, room: RIGHT - x }, QUIET);
  if (row.bullet !== null) drawBullet(pen, row.bullet, top + 66);
}

async function drawSign(pen: Pen, { fill: under, ink, line, sign }: SignLook, top: number): Promise<void> {
  pen.fillStyle = colour(under);
  pen.strokeStyle = colour(line);
  pen.lineWidth = 2;
  pen.beginPath();
  pen.roundRect(GUTTER, top, SIGN, SIGN, 6);
  pen.fill();
  pen.stroke();
  pen.drawImage(await drawn(sign, colour(ink)), GUTTER + 7, top + 7, SIGN - 14, SIGN - 14);
}

function drawBullet(pen: Pen, figures: BulletFigures, top: number): void {
  const { bands, bar, tick, pace: at, paceBelow } = bulletParts(figures);
  const left = RIGHT - BAR.width;
  const x = (percent: number) => (percent / 100) * BAR.width;
  for (const [nth, width] of bands.entries()) fill(pen, `band-${3 - nth}`, [left, top, x(width), BAR.height]);
  fill(pen, "bar", [left, top + 6, x(bar), 8]);
  fill(pen, "target", [left + x(tick) - 2, top - 3, 4, BAR.height + 6]);
  if (at === null) return;
  const [middle, y] = [left + x(at), top + (paceBelow ? BAR.height : BAR.height / 2)];
  pen.beginPath();
  for (const [dx, dy] of [
    [0, -8],
    [8, 0],
    [0, 8],
    [-8, 0],
  ] as const)
    pen.lineTo(middle + dx, y + dy);
  pen.closePath();
  pen.fillStyle = colour("pace");
  pen.strokeStyle = colour("halo");
  pen.lineWidth = 4;
  pen.stroke();
  pen.fill();
}

/** A sign drawn in 24 by 24, at twice the size of the pages. */
function drawn(sign: string, ink: string): Promise<Image> {
  return loadImage(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="52" height="52" viewBox="0 0 24 24" fill="none" stroke="${ink}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">${sign}</svg>`,
    ),
  );
}

/** The product's own mark. */
function mark(): Promise<Image> {
  return loadImage(readFileSync(join(process.cwd(), "public/icon.svg")));
}
