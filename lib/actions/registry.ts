import type { Right } from "@/lib/auth/rights";

/** What the tests must know of an action to try it on everybody. */
export interface RegisteredAction {
  readonly name: string;
  readonly right: Right;
}

const actions = new Map<string, RegisteredAction>();

/** Enters an action under its name; a reload of the development server enters it again. */
export function enter(action: RegisteredAction): void {
  actions.set(action.name, action);
}

/** Every action whose module has been loaded, by name. */
export function registeredActions(): readonly RegisteredAction[] {
  return [...actions.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
