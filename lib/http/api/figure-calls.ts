import { SELF_SCORE_ACTIONS } from "@/lib/actions/self-scores/all";
import { answerCompliance, answerWhatIf } from "@/lib/queries/compliance/answer";
import { answerSeries } from "@/lib/queries/compliance/curve";
import { answerExplanation } from "@/lib/queries/compliance/explain";
import { listLeague } from "@/lib/queries/league/list";
import { listPivot } from "@/lib/queries/pivot/list";
import { listSelfScores } from "@/lib/queries/scores/list";
import { pivotQuestion } from "@/lib/schemas/activity-question";
import {
  complianceAnswer,
  explanationAnswer,
  leagueAnswer,
  selfScoreAnswer,
  seriesAnswer,
  whatIfAnswer,
} from "@/lib/schemas/answers/compliance";
import { listAnswer } from "@/lib/schemas/answers/list";
import { pivotAnswer } from "@/lib/schemas/answers/pivot";
import {
  complianceQuestion,
  explanationQuestion,
  leagueQuestion,
  seriesQuestion,
} from "@/lib/schemas/compliance-question";
import { selfScoresAsked } from "@/lib/schemas/self-score";
import { whatIfQuestion } from "@/lib/schemas/what-if";
import { complianceCsv } from "@/lib/transfer/compliance-csv";
import { pivotCsv } from "@/lib/transfer/pivot-csv";
import { type Call, questionCall, readCall, writeCall } from "./call";

/** Figures of a day: results, curves, places and tables, for whoever may read. */
export const FIGURE_CALLS: readonly Call[] = [
  readCall("/compliance", {
    summary: "Results, roll-ups of units and of targets at the end of a day",
    asked: complianceQuestion,
    answer: complianceAnswer,
    query: answerCompliance,
    csv: complianceCsv,
  }),
  questionCall("/compliance/what-if", {
    summary: "The same under changed targets, and the results that they change; nothing is written",
    asked: whatIfQuestion,
    answer: whatIfAnswer,
    query: answerWhatIf,
  }),
  readCall("/compliance/series", {
    summary: "One target month by month, and the year before beside it",
    asked: seriesQuestion,
    answer: seriesAnswer,
    query: answerSeries,
  }),
  readCall("/compliance/{unit}/{target}", {
    summary: "One result and the records behind it",
    asked: explanationQuestion,
    answer: explanationAnswer,
    query: answerExplanation,
  }),
  readCall("/league", {
    summary: "Who stands where among units alike, and what changed in a year",
    asked: leagueQuestion,
    answer: leagueAnswer,
    query: listLeague,
  }),
  readCall("/self-scores", {
    summary: "What units say of themselves in a year, beside their computed scores; no figure is made of it",
    asked: selfScoresAsked,
    answer: listAnswer(selfScoreAnswer),
    query: (tx, _, { year }) => listSelfScores(tx, year),
  }),
  writeCall("PUT", "/self-scores/{year}/{unit}", SELF_SCORE_ACTIONS.say, {
    summary: "Say how a unit scores itself in a year, or take that back",
    answer: selfScoreAnswer,
    ifMatch: "optional",
  }),
  readCall("/pivot", {
    summary: "Activities counted by one or two of their sides, under the filters of their list",
    asked: pivotQuestion,
    answer: pivotAnswer,
    query: listPivot,
    csv: pivotCsv,
  }),
];
