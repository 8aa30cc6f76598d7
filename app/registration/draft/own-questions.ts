import { optionsOf, type Questions } from "~/registration/draft/questions";
import { wishParts } from "~/registration/draft/wish-questions";
import { problemAreas, yesNoUnknown } from "~/registration/registration-input";

const yesNo = optionsOf(["yes", "no"] as const, (value) => `family-register.${value}` as const);
const maybe = optionsOf(yesNoUnknown, (value) => `family-register.${value}` as const);
const kinds = ["bewind", "curatele", "mentorschap", "voogdij", "ondertoezichtstelling", "volmacht"] as const;

/** The same short forms for somebody who registers himself: fewer questions, in simpler words, in the language he reads. */
export const ownQuestions: Questions = {
  people: {
    title: "family-register.people-title",
    parts: [
      {
        of: "eachPrincipal",
        questions: [
          { name: "firstName", kind: "line", label: "family-register.first-name" },
          { name: "familyName", kind: "line", label: "family-register.family-name", optional: true },
        ],
      },
      { questions: [{ name: "town", kind: "place", label: "family-register.town", optional: true }] },
    ],
  },
  talking: {
    title: "family-register.talking-title",
    parts: [
      {
        of: "principal",
        questions: [
          { name: "phone", kind: "phone", label: "family-register.phone", hint: "family-register.phone-hint", optional: true },
          { name: "readByOthers", kind: "tick", label: "family-register.read-by-others" },
          { name: "callsOnly", kind: "tick", label: "family-register.calls-only" },
          { name: "otherWay", kind: "line", label: "family-register.other-way", optional: true },
          { name: "spokenLanguage", kind: "choose", label: "family-register.spoken", choices: "languages" },
          { name: "readLanguage", kind: "choose", label: "family-register.read", choices: "reading" },
          { name: "interpreter", kind: "one", label: "family-register.interpreter", choices: maybe, optional: true },
        ],
      },
    ],
  },
  // The coordinator asks who lives there, face to face.
  household: { title: "family-register.people-title", parts: [] },
  children: {
    title: "family-register.children-title",
    parts: [
      {
        questions: [
          { name: "children", kind: "one", label: "family-register.children", choices: yesNo },
          { name: "childrenSleep", kind: "words", label: "family-register.children-sleep", optional: true },
          { name: "contactOrders", kind: "one", label: "family-register.contact-orders", choices: maybe, optional: true },
        ],
      },
    ],
  },
  situation: {
    title: "family-register.situation-title",
    parts: [
      {
        questions: [
          {
            name: "problemAreas",
            kind: "some",
            label: "family-register.areas",
            choices: optionsOf(problemAreas, (area) => `family-register.area-${area}` as const),
            optional: true,
          },
          { name: "situation", kind: "words", label: "family-register.situation" },
          { name: "tried", kind: "words", label: "family-register.tried", optional: true },
          { name: "hopes", kind: "words", label: "family-register.hopes", optional: true },
        ],
      },
    ],
  },
  safety: {
    title: "family-register.safety-title",
    lead: "family-register.safety-lead",
    unread: true,
    parts: [
      {
        of: "principal",
        questions: [
          { name: "alone", kind: "one", label: "family-register.alone", hint: "family-register.alone-hint", choices: yesNo },
          { name: "mustNotKnow", kind: "one", label: "family-register.must-not-know", choices: yesNo, optional: true },
          { name: "whoMustNotKnow", kind: "line", label: "family-register.who-must-not-know", optional: true },
          { name: "readsAlong", kind: "one", label: "family-register.reads-along", choices: yesNo, optional: true },
          { name: "callingUnsafe", kind: "one", label: "family-register.calling-unsafe", choices: yesNo, optional: true },
          { name: "safeNumber", kind: "phone", label: "family-register.safe-number", optional: true },
          { name: "safeHours", kind: "line", label: "family-register.safe-hours", optional: true },
          { name: "callerName", kind: "line", label: "family-register.caller-name", optional: true },
          { name: "mayLeaveMessage", kind: "tick", label: "family-register.may-leave-message" },
        ],
      },
    ],
  },
  wish: {
    title: "family-register.wish-title",
    lead: "family-register.wish-lead",
    parts: wishParts(),
  },
  representation: {
    title: "family-register.representation-title",
    lead: "family-register.representation-lead",
    parts: [
      {
        of: "principal",
        questions: [
          {
            name: "representation",
            kind: "choose",
            label: "family-register.representation",
            choices: optionsOf(kinds, (kind) => `family-register.kind-${kind}` as const),
            none: "family-register.nobody",
            optional: true,
          },
          { name: "representationScope", kind: "line", label: "family-register.representation-who", optional: true },
        ],
      },
    ],
  },
  yes: {
    title: "family-register.yes-title",
    lead: "family-register.yes-lead",
    parts: [
      {
        of: "principal",
        questions: [
          { name: "willing", kind: "tick", label: "family-register.willing" },
          { name: "willingWords", kind: "words", label: "family-register.willing-words", optional: true },
          { name: "consentRegistration", kind: "tick", label: "family-register.consent" },
        ],
      },
    ],
  },
  home: {
    title: "family-register.home-title",
    parts: [
      {
        questions: [
          { name: "evictionOn", kind: "day", label: "family-register.eviction-on", hint: "family-register.eviction-hint", optional: true },
        ],
      },
    ],
  },
};
