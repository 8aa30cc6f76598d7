import { ladderSteps } from "~/eviction-case/ladder/ladder";
import { principalQuestions } from "~/registration/draft/principal-questions";
import { optionsOf, type Questions } from "~/registration/draft/questions";
import { authorities, problemAreas, tenancies, yesNoUnknown } from "~/registration/registration-input";

const yesNo = optionsOf(["yes", "no"] as const, (value) => `staff-registration.${value}` as const);
const maybe = optionsOf(yesNoUnknown, (value) => `staff-register.maybe-${value}` as const);
const standing = optionsOf(tenancies, (value) => `staff-register.tenancy-${value}` as const);

/** What a worker asks, short form by short form. Who may be registered is advice and never a gate; safety is the one exception. */
export const staffQuestions: Questions = {
  ...principalQuestions,
  people: {
    title: "staff-register.people-title",
    lead: "staff-registration.principal-lead",
    parts: [
      {
        of: "eachPrincipal",
        questions: [
          { name: "firstName", kind: "line", label: "staff-registration.first-name" },
          { name: "familyName", kind: "line", label: "staff-registration.family-name", optional: true },
        ],
      },
      {
        questions: [
          {
            name: "town",
            kind: "place",
            label: "staff-register.town",
            hint: "staff-register.town-hint",
            optional: true,
          },
        ],
      },
    ],
  },
  household: {
    title: "staff-register.household-title",
    lead: "staff-register.household-lead",
    parts: [
      {
        of: "eachPrincipal",
        questions: [{ name: "tenancy", kind: "choose", label: "staff-register.tenancy-of", choices: standing, optional: true }],
      },
      {
        of: "household",
        title: "staff-register.household-others",
        questions: [
          { name: "firstName", kind: "line", label: "staff-registration.first-name", optional: true },
          { name: "who", kind: "line", label: "staff-register.household-who", optional: true },
          { name: "tenancy", kind: "choose", label: "staff-register.tenancy", choices: standing, optional: true },
        ],
      },
      {
        questions: [
          { name: "judgmentNames", kind: "line", label: "staff-register.judgment", hint: "staff-register.judgment-hint", optional: true },
        ],
      },
    ],
  },
  children: {
    title: "staff-register.children-title",
    lead: "staff-register.children-lead",
    parts: [
      { questions: [{ name: "children", kind: "one", label: "staff-registration.children", choices: yesNo }] },
      {
        of: "childList",
        questions: [
          { name: "firstName", kind: "line", label: "staff-registration.first-name", optional: true },
          { name: "age", kind: "line", label: "staff-register.age", optional: true },
          {
            name: "authority",
            kind: "choose",
            label: "staff-register.authority",
            choices: optionsOf(authorities, (value) => `staff-register.authority-${value}` as const),
            optional: true,
          },
        ],
      },
      {
        questions: [
          { name: "childrenSleep", kind: "words", label: "staff-registration.children-sleep", optional: true },
          { name: "contactOrders", kind: "one", label: "staff-register.contact-orders", choices: maybe, optional: true },
          { name: "contactOrdersSeen", kind: "one", label: "staff-register.contact-orders-seen", choices: yesNo, optional: true },
          {
            name: "keptOutParent",
            kind: "one",
            label: "staff-register.kept-out-parent",
            hint: "staff-register.kept-out-parent-hint",
            choices: maybe,
            optional: true,
          },
        ],
      },
    ],
  },
  situation: {
    title: "staff-registration.about-title",
    parts: [
      {
        questions: [
          {
            name: "problemAreas",
            kind: "some",
            label: "staff-registration.problem-areas",
            choices: optionsOf(problemAreas, (area) => `staff-registration.area-${area}` as const),
            optional: true,
          },
          { name: "situation", kind: "words", label: "staff-registration.situation" },
          { name: "tried", kind: "words", label: "staff-registration.tried", optional: true },
          { name: "hopes", kind: "words", label: "staff-registration.hopes", optional: true },
        ],
      },
    ],
  },
  home: {
    title: "staff-registration.housing-title",
    lead: "staff-register.home-lead",
    parts: [
      {
        questions: [
          { name: "evictionOn", kind: "day", label: "staff-case.eviction-on", hint: "staff-register.eviction-hint", optional: true },
        ],
      },
      {
        questions: [
          {
            name: "housing",
            kind: "one",
            label: "staff-registration.housing",
            choices: optionsOf(["none", "existing", "new"] as const, (way) => `staff-registration.housing-${way}` as const),
            optional: true,
          },
          { name: "caseId", kind: "choose", label: "staff-registration.housing-case", choices: "cases", optional: true },
        ],
      },
      {
        title: "staff-registration.housing-new",
        lead: "staff-registration.housing-new-lead",
        folded: true,
        questions: [
          { name: "landlordId", kind: "choose", label: "staff-case.landlord", choices: "landlords", optional: true },
          { name: "landlordName", kind: "line", label: "staff-case.landlord-new", hint: "staff-case.landlord-new-hint", optional: true },
          { name: "rent", kind: "euros", label: "staff-case.rent", optional: true },
          { name: "arrears", kind: "euros", label: "staff-case.arrears", optional: true },
          { name: "arrearsUnknown", kind: "tick", label: "staff-case.arrears-not-known" },
          { name: "months", kind: "line", label: "staff-case.months", hint: "staff-case.months-hint", optional: true },
          {
            name: "step",
            kind: "choose",
            label: "staff-case.step",
            choices: optionsOf(ladderSteps, (step) => `staff-case.step-${step}` as const),
            optional: true,
          },
          { name: "stepOn", kind: "day", label: "staff-case.step-on", optional: true },
        ],
      },
    ],
  },
};
