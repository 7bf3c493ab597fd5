import account from "./messages/en/account.json";
import activities from "./messages/en/activities.json";
import audit from "./messages/en/audit.json";
import board from "./messages/en/board.json";
import bulk from "./messages/en/bulk.json";
import bullet from "./messages/en/bullet.json";
import bundle from "./messages/en/bundle.json";
import changes from "./messages/en/changes.json";
import charts from "./messages/en/charts.json";
import day from "./messages/en/day.json";
import errors from "./messages/en/errors.json";
import files from "./messages/en/files.json";
import finder from "./messages/en/finder.json";
import form from "./messages/en/form.json";
import frame from "./messages/en/frame.json";
import guide from "./messages/en/guide.json";
import headcounts from "./messages/en/headcounts.json";
import help from "./messages/en/help.json";
import imports from "./messages/en/imports.json";
import importWords from "./messages/en/importWords.json";
import league from "./messages/en/league.json";
import locks from "./messages/en/locks.json";
import matrix from "./messages/en/matrix.json";
import measures from "./messages/en/measures.json";
import overrides from "./messages/en/overrides.json";
import overview from "./messages/en/overview.json";
import people from "./messages/en/people.json";
import pivot from "./messages/en/pivot.json";
import planDocuments from "./messages/en/planDocuments.json";
import plans from "./messages/en/plans.json";
import planTargets from "./messages/en/planTargets.json";
import poster from "./messages/en/poster.json";
import recordScreens from "./messages/en/recordScreens.json";
import records from "./messages/en/records.json";
import reorganisations from "./messages/en/reorganisations.json";
import reporters from "./messages/en/reporters.json";
import reports from "./messages/en/reports.json";
import review from "./messages/en/review.json";
import secondStep from "./messages/en/secondStep.json";
import shares from "./messages/en/shares.json";
import signin from "./messages/en/signin.json";
import status from "./messages/en/status.json";
import targetRows from "./messages/en/targetRows.json";
import targets from "./messages/en/targets.json";
import todo from "./messages/en/todo.json";
import ui from "./messages/en/ui.json";
import unitChoice from "./messages/en/unitChoice.json";
import units from "./messages/en/units.json";
import welcome from "./messages/en/welcome.json";
import whatIf from "./messages/en/whatIf.json";
import why from "./messages/en/why.json";
import yearCalendar from "./messages/en/yearCalendar.json";
import type { Messages } from "./vi";

/** Every English string; the type refuses a key that Vietnamese lacks or has alone. */
export const en: Messages = {
  account,
  activities,
  audit,
  board,
  bulk,
  bullet,
  bundle,
  changes,
  charts,
  day,
  errors,
  files,
  finder,
  form,
  frame,
  guide,
  headcounts,
  help,
  imports,
  importWords,
  league,
  locks,
  matrix,
  measures,
  overrides,
  overview,
  people,
  pivot,
  planDocuments,
  plans,
  planTargets,
  poster,
  records,
  recordScreens,
  reorganisations,
  reporters,
  reports,
  review,
  secondStep,
  shares,
  signin,
  status,
  targetRows,
  targets,
  todo,
  ui,
  unitChoice,
  units,
  welcome,
  whatIf,
  why,
  yearCalendar,
};
