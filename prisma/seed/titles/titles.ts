import { wordList } from "../word-lists";
import { templates } from "./template";

/** Titles that follow the season; those named COVID are of mid-2021 to its end, when the province was closed. */
export const ARTICLES = templates(wordList("titles/articles", "articles"));
export const ARTICLES_COVID = templates(wordList("titles/articles", "covid"));
export const POSTS = templates(wordList("titles/posts", "posts"));
export const POSTS_COVID = templates(wordList("titles/posts", "covid"));
export const SESSIONS = templates(wordList("titles/sessions", "sessions"));
export const SESSIONS_COVID = templates(wordList("titles/sessions", "covid"));
export const PROPOSALS = templates(wordList("titles/sessions", "proposals"));
export const CLASSES = templates(wordList("titles/sessions", "classes"));

/** Themes in the order in which they are taken. */
export const TELEVISION = wordList("titles/broadcasts", "television");
export const RADIO = wordList("titles/broadcasts", "radio");
export const COLUMN = wordList("titles/broadcasts", "column");
export const CAMPAIGNS = wordList("titles/broadcasts", "campaigns");

export const ENQUIRY_TOPICS = wordList("titles/enquiry-topics", "topics");

/** What was claimed, and how the union answered it. */
export const FALSE_STORIES = wordList("titles/false-stories", "stories").map((line) => {
  const [claim = "", action = ""] = line.split(" → ");
  return { claim, action };
});
