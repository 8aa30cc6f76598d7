/** A translation has exactly the keys of the Dutch original: a missing or a surplus one fails the type check. */
export type Messages<Original extends Record<string, string>> = { readonly [Key in keyof Original]: string };
