import { wordList } from "../word-lists";

const list = (name: string) => wordList("names/sector-bodies", name);

/** Public bodies of the three sector unions and of those directly below the province, by code; each name once. */
export const SECTOR_BODIES: Readonly<Record<string, readonly string[]>> = {
  VC: [...list("departments"), ...list("agencies")],
  GD: [...list("school places").map((place) => `Trường THPT ${place}`), ...list("other schools")],
  YT: [...list("health"), ...list("health places").map((place) => `Trung tâm Y tế ${place}`)],
  TR: list("direct"),
};
