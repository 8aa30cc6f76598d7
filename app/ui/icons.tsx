import type { ReactNode } from "react";

/** What every sign is drawn in: lines of one thickness in the colour of the words beside it. */
export function Shape({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** One shape for each meaning, beside its colour and its word. */
export const shapes = {
  info: (
    <Shape>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M12 11v6M12 7.2v.1" />
    </Shape>
  ),
  attention: (
    <Shape>
      <path d="M12 2.5 22 21H2Z" />
      <path d="M12 9.5v5M12 17.7v.1" />
    </Shape>
  ),
  danger: (
    <Shape>
      <path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8Z" />
      <path d="M12 7.5v6M12 16.7v.1" />
    </Shape>
  ),
  done: (
    <Shape>
      <circle cx="12" cy="12" r="9.5" />
      <path d="m7.5 12.5 3 3 6-7" />
    </Shape>
  ),
  private: (
    <Shape>
      <path d="M5 11h14v10H5ZM8 11V7.5a4 4 0 0 1 8 0V11" />
    </Shape>
  ),
} as const;

export type Tone = keyof typeof shapes;

export function BackArrow() {
  return (
    <Shape>
      <path d="M20 12H4m7-7-7 7 7 7" />
    </Shape>
  );
}
