/** A new mark for one showing of a form; made in the loader, so that server and browser agree on it. */
export function newOnce(): string {
  return globalThis.crypto.randomUUID();
}

/** Travels with every form: the deed keeps it, and the second arrival of the same form gets the first one's answer. */
export function Once({ value }: { value: string }) {
  return <input type="hidden" name="once" value={value} readOnly autoComplete="off" />;
}
