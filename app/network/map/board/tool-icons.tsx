import type { ReactNode } from "react";

function Icon({ children }: { children: ReactNode }) {
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

/** A sign for each tool of the map, where a phone has no room for its word. */
export const toolIcons = {
  undo: (
    <Icon>
      <path d="M8.500 4 3.500 9l5 5M4 9h10.500a5.500 5.500 0 0 1 0 11H9" />
    </Icon>
  ),
  redo: (
    <Icon>
      <path d="m15.500 4 5 5-5 5M20 9H9.500a5.500 5.500 0 0 0 0 11H15" />
    </Icon>
  ),
  connect: (
    <Icon>
      <circle cx="5.500" cy="18.500" r="3" />
      <circle cx="18.500" cy="5.500" r="3" />
      <path d="m8 16 8-8" />
    </Icon>
  ),
  fit: (
    <Icon>
      <path d="M9 3.500H3.500V9M15 3.500h5.500V9M9 20.500H3.500V15M15 20.500h5.500V15" />
    </Icon>
  ),
  smaller: (
    <Icon>
      <path d="M5 12h14" />
    </Icon>
  ),
  larger: (
    <Icon>
      <path d="M5 12h14M12 5v14" />
    </Icon>
  ),
} as const;
