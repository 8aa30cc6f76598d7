/** An open circle: a ring with a gap someone can step through. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <path d="M21.9 4.9a12.5 12.5 0 1 0 5.2 5.2" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />
    </svg>
  );
}
