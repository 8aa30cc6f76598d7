import { useText } from "~/language/context";

export interface PhaseStep {
  key: string;
  label: string;
  state: "done" | "current" | "ahead";
  /** The private phase alone is plum. */
  private?: boolean;
}

const shapeOf = {
  done: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="m5.8 10.4 2.8 2.8 5.4-6" fill="none" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  current: (
    <>
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <circle cx="10" cy="10" r="4" fill="currentColor" />
    </>
  ),
  ahead: <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 3" />,
};

/** How far a conference, or its day, is: what is done, what is now, what is still ahead. */
export function PhaseLine({ steps, label }: { steps: readonly PhaseStep[]; label?: string }) {
  const t = useText();
  return (
    <ol className="phases" aria-label={label ?? t("staff-common.phases")}>
      {steps.map((step) => (
        <li
          key={step.key}
          data-state={step.state}
          data-tone={step.private ? "private" : undefined}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            {shapeOf[step.state]}
          </svg>
          <span>
            {step.label} <span className="unseen">({t(`staff-common.phase-${step.state}`)})</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
