import type { ReactNode } from "react";

/** The doors of the demonstration, in the order in which the work passes from one to the next. */
export const doorRoles = ["referrer", "manager", "coordinator", "principal", "sister"] as const;
export type DoorRole = (typeof doorRoles)[number];

function dot(x: number, y: number, filled: boolean) {
  return <circle cx={x} cy={y} r="4.5" fill={filled ? "currentColor" : "var(--sheet)"} stroke="currentColor" strokeWidth="2.5" />;
}

const ring = <path d="M27.6 6.8a15 15 0 1 0 6 6" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" opacity=".45" />;

// One figure, five places in it: before the gap, at the matching, on the ring, in the middle, among the others.
const pictures: Record<DoorRole, ReactNode> = {
  referrer: dot(33, 7, true),
  manager: (
    <>
      {dot(33, 7, true)}
      {dot(5, 20, false)}
      <path d="M28 10 10 18" stroke="currentColor" strokeWidth="2.5" strokeDasharray="2 4" strokeLinecap="round" />
    </>
  ),
  coordinator: (
    <>
      {dot(5, 20, true)}
      {dot(20, 35, false)}
      {dot(35, 22, false)}
    </>
  ),
  principal: <circle cx="20" cy="20" r="6.5" fill="currentColor" />,
  sister: (
    <>
      <circle cx="20" cy="20" r="6" fill="none" stroke="currentColor" strokeWidth="2.5" />
      {dot(34, 24, true)}
    </>
  ),
};

/** Where in the circle somebody stands. */
export function DoorPicture({ role }: { role: DoorRole }) {
  return (
    <svg viewBox="-2 -1 44 44" aria-hidden="true" focusable="false">
      {ring}
      {pictures[role]}
    </svg>
  );
}
