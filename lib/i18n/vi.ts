import account from "./messages/vi/account.json";
import activities from "./messages/vi/activities.json";
import audit from "./messages/vi/audit.json";
import board from "./messages/vi/board.json";
import bulk from "./messages/vi/bulk.json";
import bullet from "./messages/vi/bullet.json";
import bundle from "./messages/vi/bundle.json";
import changes from "./messages/vi/changes.json";
import charts from "./messages/vi/charts.json";
import day from "./messages/vi/day.json";
import errors from "./messages/vi/errors.json";
import files from "./messages/vi/files.json";
import finder from "./messages/vi/finder.json";
import form from "./messages/vi/form.json";
import frame from "./messages/vi/frame.json";
import guide from "./messages/vi/guide.json";
import headcounts from "./messages/vi/headcounts.json";
import help from "./messages/vi/help.json";
import imports from "./messages/vi/imports.json";
import importWords from "./messages/vi/importWords.json";
import league from "./messages/vi/league.json";
import locks from "./messages/vi/locks.json";
import matrix from "./messages/vi/matrix.json";
import measures from "./messages/vi/measures.json";
import overrides from "./messages/vi/overrides.json";
import overview from "./messages/vi/overview.json";
import people from "./messages/vi/people.json";
import pivot from "./messages/vi/pivot.json";
import planDocuments from "./messages/vi/planDocuments.json";
import plans from "./messages/vi/plans.json";
import planTargets from "./messages/vi/planTargets.json";
import poster from "./messages/vi/poster.json";
import recordScreens from "./messages/vi/recordScreens.json";
import records from "./messages/vi/records.json";
import reorganisations from "./messages/vi/reorganisations.json";
import reporters from "./messages/vi/reporters.json";
import reports from "./messages/vi/reports.json";
import review from "./messages/vi/review.json";
import secondStep from "./messages/vi/secondStep.json";
import shares from "./messages/vi/shares.json";
import signin from "./messages/vi/signin.json";
import status from "./messages/vi/status.json";
import targetRows from "./messages/vi/targetRows.json";
import targets from "./messages/vi/targets.json";
import todo from "./messages/vi/todo.json";
import ui from "./messages/vi/ui.json";
import unitChoice from "./messages/vi/unitChoice.json";
import units from "./messages/vi/units.json";
import welcome from "./messages/vi/welcome.json";
import whatIf from "./messages/vi/whatIf.json";
import why from "./messages/vi/why.json";
import yearCalendar from "./messages/vi/yearCalendar.json";

/** Every Vietnamese string, one file per namespace. Vietnamese is the source: English must have the same keys. */
export const vi = {
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

export type Messages = typeof vi;
