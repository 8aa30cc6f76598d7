import type { KeptOutScene } from "./kept-out-world";

/** Where the name of a welcomed person is meant to stand, by stage and by who reads it. */
export const meantToShow: Record<KeptOutScene, Partial<Record<string, readonly string[]>>> = {
  prepared: {
    coordinator: [
      "conferences.$conferenceId.circle",
      "conferences.$conferenceId.day",
      "conferences.$conferenceId.history",
      "conferences.$conferenceId.invitations",
      "conferences.$conferenceId.messages._index",
      "conferences.$conferenceId.messages.send",
      "conferences.$conferenceId.people.$personId",
      "conferences.$conferenceId.poll",
      "registrations.$conferenceId_.representation",
    ],
    member: [
      "k.$linkId.check-in",
      "k.$linkId.day",
      "k.$linkId.invitation",
      "k.$linkId.look-back",
      "k.$linkId.plan",
      "k.$linkId.poll",
      "k.$linkId.practical",
      "k.$linkId.word",
    ],
    memberByDigits: ["k.$linkId.invitation", "k.$linkId.poll", "k.$linkId.practical", "k.$linkId.word"],
    otherPrincipal: ["k.$linkId.circle"],
    principal: ["k.$linkId.circle"],
  },
  agreed: {
    coordinator: [
      "conferences.$conferenceId.circle",
      "conferences.$conferenceId.day",
      "conferences.$conferenceId.evaluation",
      "conferences.$conferenceId.history",
      "conferences.$conferenceId.invitations",
      "conferences.$conferenceId.messages._index",
      "conferences.$conferenceId.messages.send",
      "conferences.$conferenceId.plan",
      "registrations.$conferenceId_.representation",
    ],
    member: [
      "k.$linkId.check-in",
      "k.$linkId.day",
      "k.$linkId.invitation",
      "k.$linkId.look-back",
      "k.$linkId.plan",
      "k.$linkId.print",
      "k.$linkId.word",
    ],
    memberByDigits: ["k.$linkId.invitation", "k.$linkId.word"],
    otherPrincipal: ["k.$linkId.circle", "k.$linkId.day", "k.$linkId.plan", "k.$linkId.print"],
    principal: ["k.$linkId.circle", "k.$linkId.day", "k.$linkId.plan", "k.$linkId.print"],
  },
};

/** The same as lines, as the walk gives them. */
export const linesMeant: readonly string[] = Object.entries(meantToShow).flatMap(([scene, readers]) =>
  Object.entries(readers).flatMap(([who, routes = []]) => routes.map((route) => `${scene}: ${who} at ${route}`)),
);
