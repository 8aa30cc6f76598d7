import type { ReplyAnswer } from "@generated/enums";

interface Person {
  personId: string;
  principal: boolean;
  said: readonly { momentId: string; answer: ReplyAnswer }[];
}

/** What people said of one moment, by person. */
export const saidOf = (people: readonly Person[], momentId: string): Map<string, ReplyAnswer> =>
  new Map(people.flatMap(({ personId, said }) => said.filter((one) => one.momentId === momentId).map(({ answer }) => [personId, answer])));

/** What the principals said of every moment. */
export function principalWords({ people, moments }: { people: readonly Person[]; moments: readonly { id: string }[] }) {
  const principals = people.filter(({ principal }) => principal);
  return {
    principals: principals.map(({ personId }) => personId),
    moments: moments.map(({ id }) => ({ id, said: saidOf(principals, id) })),
  };
}
