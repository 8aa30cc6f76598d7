/** What is sealed about somebody in `Person.contactSealed`. */
export interface PersonContact {
  familyName?: string;
  email?: string;
  address?: string;
}

/** In a form: somebody who reads nothing gets a call, never a text message. */
export const readsNothing = "none";
