import { v7, validate } from "uuid";

/** A new id: UUIDv7, so rows made later sort later. */
export const newId = (): string => v7();

/** Whether what came in an address or a form can be an id at all. */
export const isId = (text: unknown): text is string => typeof text === "string" && validate(text);
