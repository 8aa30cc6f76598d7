import type { z } from "zod";
import type { ChildInput, HouseholdInput, RegistrationInput } from "~/registration/registration-input";
import type { ChildContent, HouseholdContent, RegistrationContent } from "~/registration/sealed-shapes";

const said = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== "")) as Value;

const isSaid = (value: object): boolean => Object.keys(value).length > 0;

/** What a registration tells of the whole household, ready to be sealed; what was left open stays out. */
export function contentOf(input: RegistrationInput): RegistrationContent {
  const lives: HouseholdContent[] = [
    ...input.principals
      .filter((principal) => principal.tenancy)
      .map(({ firstName, tenancy }) => said({ firstName, tenancy, principal: true as const })),
    ...(input.household ?? []).map((one: z.input<typeof HouseholdInput>) => said({ ...one })).filter(isSaid),
  ];
  const children = (input.childList ?? []).map((one: z.input<typeof ChildInput>): ChildContent => said({ ...one })).filter(isSaid);
  const interpreterFor = input.principals.filter(({ interpreter }) => interpreter === "yes").map(({ firstName }) => firstName ?? "");
  return {
    problemAreas: input.problemAreas ?? [],
    situation: input.situation ?? "",
    children: input.children === "yes",
    ...said({
      tried: input.tried,
      hopes: input.hopes,
      childrenSleep: input.childrenSleep,
      contactOrders: input.contactOrders,
      contactOrdersSeen: input.contactOrdersSeen,
      keptOutParent: input.keptOutParent,
      judgmentNames: input.judgmentNames,
    }),
    ...(children.length > 0 ? { childList: children } : {}),
    ...(lives.length > 0 ? { household: lives } : {}),
    ...(interpreterFor.length > 0 ? { interpreterFor } : {}),
  };
}
