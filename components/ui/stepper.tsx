import { Icon } from "./icon";
import styles from "./stepper.module.css";

interface Step {
  readonly label: string;
  /** Goes back to it. */
  readonly back?: (() => void) | undefined;
  /** It can be taken at any time, at an address. */
  readonly href?: string;
  /** Where it is not done by what stands before it. */
  readonly isDone?: boolean;
}

/** The steps of a work, in the band in place of tabs: those that are done lead back, the phone names only the present one. */
export function Stepper({ label, steps, at }: { label: string; steps: readonly Step[]; at: number }) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.label} aria-current={index === at ? "step" : undefined}>
          <StepLink step={step} number={index + 1} isDone={step.isDone ?? index < at} />
        </li>
      ))}
    </ol>
  );
}

function StepLink({ step, number, isDone }: { step: Step; number: number; isDone: boolean }) {
  const shown = (
    <>
      <i>{isDone ? <Icon name="check" /> : number}</i>
      <span>{step.label}</span>
    </>
  );
  if (step.href !== undefined) {
    return (
      <a className={styles.step} href={step.href}>
        {shown}
      </a>
    );
  }
  if (!isDone || step.back === undefined) return <span className={styles.step}>{shown}</span>;
  return (
    <button type="button" className={styles.step} onClick={step.back}>
      {shown}
    </button>
  );
}
