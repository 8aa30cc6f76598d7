import { optionsOf, type Questions } from "~/registration/draft/questions";
import { wishParts } from "~/registration/draft/wish-questions";
import { representationKinds, safetyQuestions, waysSeen, waysToSayYes, yesNoUnknown } from "~/registration/registration-input";

const yesNo = optionsOf(["yes", "no"] as const, (value) => `staff-registration.${value}` as const);
const maybe = optionsOf(yesNoUnknown, (value) => `staff-register.maybe-${value}` as const);

/** What a worker asks of each principal apart: his talk, his safety, his wish, who decides along, and his own yes. */
export const principalQuestions: Pick<Questions, "talking" | "safety" | "wish" | "representation" | "yes"> = {
  talking: {
    title: "staff-register.talking-title",
    parts: [
      {
        of: "principal",
        questions: [
          { name: "spokenLanguage", kind: "choose", label: "staff-registration.spoken-language", choices: "languages" },
          { name: "readLanguage", kind: "choose", label: "staff-registration.read-language", choices: "reading" },
          { name: "interpreter", kind: "one", label: "staff-register.interpreter", choices: maybe, optional: true },
          { name: "phone", kind: "phone", label: "staff-registration.phone", hint: "staff-registration.phone-hint", optional: true },
          { name: "readByOthers", kind: "tick", label: "staff-registration.read-by-others" },
          { name: "sharedNumber", kind: "tick", label: "staff-registration.shared-number" },
          { name: "callsOnly", kind: "tick", label: "staff-registration.calls-only" },
          { name: "ownWord", kind: "line", label: "staff-registration.own-word", hint: "staff-registration.own-word-hint", optional: true },
        ],
      },
    ],
  },
  safety: {
    title: "staff-register.safety-title",
    lead: "staff-registration.safety-lead",
    unread: true,
    parts: [
      {
        of: "principal",
        questions: [
          { name: "alone", kind: "one", label: "staff-registration.alone", choices: yesNo },
          ...safetyQuestions.map((name) => ({ name, kind: "one" as const, label: `staff-registration.${name}` as const, choices: yesNo })),
          {
            name: "safetyTalk",
            kind: "one",
            label: "staff-registration.safety-talk",
            hint: "staff-registration.safety-talk-hint",
            optional: true,
            choices: [
              { value: "held", label: "staff-registration.talk-held", hint: "staff-registration.talk-held-hint" },
              { value: "centrale", label: "staff-registration.talk-centrale" },
            ],
          },
        ],
      },
      {
        of: "principal",
        title: "staff-registration.safety-card",
        folded: true,
        questions: [
          { name: "whoMustNotKnow", kind: "words", label: "staff-registration.who-must-not-know", optional: true },
          { name: "safeNumber", kind: "phone", label: "staff-registration.safe-number", optional: true },
          { name: "safeHours", kind: "line", label: "staff-registration.safe-hours", optional: true },
          { name: "safeWord", kind: "line", label: "staff-registration.safe-word", optional: true },
          { name: "callerName", kind: "line", label: "staff-registration.caller-name", optional: true },
          { name: "mayLeaveMessage", kind: "tick", label: "staff-registration.may-leave-message" },
        ],
      },
    ],
  },
  wish: {
    title: "staff-register.wish-title",
    lead: "staff-registration.wish-lead",
    parts: wishParts([{ name: "wishConfirmed", kind: "tick", label: "staff-registration.wish-confirmed" }]),
  },
  representation: {
    title: "staff-register.representation-title",
    lead: "staff-register.representation-lead",
    parts: [
      {
        of: "principal",
        questions: [
          {
            name: "representation",
            kind: "choose",
            label: "staff-registration.representation",
            choices: optionsOf(representationKinds, (kind) => `staff-registration.kind-${kind}` as const),
            none: "staff-registration.representation-none",
            optional: true,
          },
          { name: "representationScope", kind: "line", label: "staff-registration.representation-scope", optional: true },
          {
            name: "representationSeen",
            kind: "choose",
            label: "staff-registration.representation-seen",
            choices: optionsOf(waysSeen, (way) => `staff-registration.seen-${way}` as const),
            optional: true,
          },
        ],
      },
    ],
  },
  yes: {
    title: "staff-register.yes-title",
    lead: "staff-registration.yes-lead",
    parts: [
      {
        of: "principal",
        questions: [
          { name: "willing", kind: "tick", label: "staff-registration.willing" },
          {
            name: "willingHow",
            kind: "one",
            label: "staff-registration.willing-how",
            choices: optionsOf(waysToSayYes, (way) => `staff-registration.how-${way}` as const),
          },
          { name: "willingLanguage", kind: "choose", label: "staff-registration.willing-language", choices: "languages" },
          { name: "willingWords", kind: "words", label: "staff-registration.willing-words", optional: true },
          { name: "consentRegistration", kind: "tick", label: "staff-registration.consent" },
          {
            name: "consentLandlord",
            kind: "tick",
            label: "staff-registration.consent-landlord",
            hint: "staff-registration.consent-landlord-hint",
          },
        ],
      },
      {
        of: "principal",
        title: "staff-registration.release-title",
        lead: "staff-registration.release-lead",
        folded: true,
        questions: [
          { name: "releaseWho", kind: "line", label: "staff-registration.release-who", optional: true },
          { name: "releaseWhat", kind: "words", label: "staff-registration.release-what", optional: true },
        ],
      },
    ],
  },
};
