import type { LetterKind } from "@generated/enums";
import type { Day } from "~/calendar/working-days";
import type { ConferenceMention } from "~/eviction-case/landlord/conference-mention.server";
import { textIn } from "~/language/catalogue";
import { formatDay, formatEuros } from "~/language/dates";
import { shownPhone } from "~/language/phone";

export const letterKinds = [
  "invitationToTalk",
  "visitAnnouncement",
  "noteAtTheDoor",
  "landlordReceipt",
  "postponementRequest",
  "referral",
] as const satisfies readonly LetterKind[];

/** Letters the landlord reads: his own facts and the way to his page, and nothing else. */
export const toLandlord = (kind: LetterKind): boolean => kind === "landlordReceipt" || kind === "postponementRequest";

/** What is filled in, and sealed with the letter. */
export interface LetterFields {
  on: Day;
  reference: string;
  to: { name: string; street?: string; town?: string };
  from: { organisation: string; name: string; phone?: string };
  /** What is owed, on which day (referral). */
  arrearsCents?: number;
  arrearsOn?: Day;
  /** Who helps, and how he is reached (referral). */
  helper?: string;
  helperPhone?: string;
  /** The last day to object (referral). */
  untilOn?: Day;
  landlord?: string;
  /** When and where the talk or visit is. */
  day?: Day;
  time?: string;
  place?: string;
  colleague?: string;
  colleagueRole?: string;
  colleaguePhone?: string;
  /** What the landlord knows the case by. */
  tenant?: string;
  tenantAddress?: string;
  landlordReference?: string;
  receivedOn?: Day;
  feedbackBy?: Day;
  request?: { until: Day; cents: number | null; monthly: boolean; from: Day | null; namesConference: boolean };
  /** Which link of the landlord; address and code are made from it at every reading. */
  link?: { id: string; version: number };
}

export interface LetterPart {
  text?: string;
  list?: string[];
  /** What has to be typed over. */
  rows?: { label: string; value: string }[];
}

/** A letter, ready for paper. */
export interface Letter {
  title: string;
  /** A note is put in the letterbox without an envelope: no name, no number, nothing that says what it is about. */
  open: boolean;
  sender: string[];
  addressee: string[];
  facts: { label: string; value: string }[];
  greeting: string;
  parts: LetterPart[];
  closing: string;
  signed: string[];
}

const t = textIn("nl");
const dayOf = (day: Day | undefined): string => (day ? formatDay("nl", day) : "");
const phoneOf = (phone: string | undefined): string => (phone ? (phone.startsWith("+") ? shownPhone(phone) : phone) : "");
const when = ({ day, time }: LetterFields): string => (time ? t("landlord.letter-when", { day: dayOf(day), time }) : dayOf(day));

/** Puts the words of a letter together, in Dutch. The road is the landlord's address and code; the mention only what he may know today. */
export function letterOf(
  kind: LetterKind,
  fields: LetterFields,
  { road, mention }: { road?: { address: string; code: string } | undefined; mention?: ConferenceMention | null } = {},
): Letter {
  const { from, to } = fields;
  const open = kind === "noteAtTheDoor";
  const phone = phoneOf(from.phone);
  const references = [
    { label: t("landlord.letter-date"), value: dayOf(fields.on) },
    { label: t("landlord.letter-reference"), value: fields.reference },
    ...(fields.landlordReference ? [{ label: t("landlord.letter-your-reference"), value: fields.landlordReference }] : []),
    { label: t("landlord.letter-about"), value: t(`landlord.letter-about-${kind}`) },
  ];
  return {
    title: t(`landlord.letter-title-${kind}`),
    open,
    sender: [from.organisation, ...(phone ? [phone] : [])],
    addressee: open ? [] : [to.name, to.street ?? "", to.town ?? ""].filter(Boolean),
    facts: open ? [{ label: t("landlord.letter-date"), value: dayOf(fields.on) }] : references,
    greeting: open
      ? t("landlord.letter-greeting-open")
      : toLandlord(kind)
        ? t("landlord.letter-greeting-landlord")
        : t("landlord.letter-greeting", { name: to.name }),
    parts: [...partsOf[kind](fields, phone, mention ?? null), ...(road ? roadParts(road) : [])],
    closing: t(open ? "landlord.letter-closing-open" : "landlord.letter-closing"),
    signed: [from.name, ...(open ? [] : [from.organisation])],
  };
}

type Parts = (fields: LetterFields, phone: string, mention: ConferenceMention | null) => LetterPart[];

const partsOf: Record<LetterKind, Parts> = {
  referral: (fields, phone) => [
    {
      text: t("landlord.referral-1", {
        landlord: fields.landlord,
        amount: formatEuros("nl", fields.arrearsCents ?? 0),
        day: dayOf(fields.arrearsOn),
      }),
    },
    { text: t("landlord.referral-2", { helper: fields.helper }) },
    { text: t("landlord.referral-3", { helper: fields.helper, phone: phoneOf(fields.helperPhone) }) },
    { text: t("landlord.referral-4", { helper: fields.helper, until: dayOf(fields.untilOn) }) },
    { text: t("landlord.referral-5", { until: dayOf(fields.untilOn), name: fields.from.name, phone }) },
    { text: t("landlord.referral-6") },
  ],
  invitationToTalk: (fields, phone) => [
    { text: t("landlord.talk-1") },
    {
      rows: [
        { label: t("landlord.letter-time"), value: when(fields) },
        { label: t("landlord.letter-place"), value: fields.place ?? "" },
        { label: t("landlord.letter-with"), value: fields.from.name },
      ],
    },
    { text: t("landlord.talk-2") },
    { text: t("landlord.talk-3") },
    { list: (["income", "rent", "letters", "bank", "identity"] as const).map((one) => t(`landlord.talk-bring-${one}`)) },
    { text: t("landlord.talk-4") },
    { text: t("landlord.talk-5", { name: fields.from.name, phone }) },
  ],
  visitAnnouncement: (fields, phone) => [
    { text: t("landlord.visit-1") },
    {
      rows: [
        { label: t("landlord.letter-time"), value: when(fields) },
        { label: t("landlord.letter-who"), value: [fields.from.name, colleagueOf(fields)].filter(Boolean).join("\n") },
      ],
    },
    { text: t("landlord.visit-2") },
    { text: t("landlord.visit-3", { name: fields.from.name, phone }) },
    { text: t("landlord.visit-4") },
  ],
  noteAtTheDoor: (fields, phone) => [
    { text: t("landlord.note-1") },
    ...(fields.day ? [{ text: t("landlord.note-2", { when: when(fields) }) }] : []),
    { text: t("landlord.note-3") },
    {
      rows: [
        { label: fields.from.name, value: phone },
        ...(fields.colleague ? [{ label: fields.colleague, value: phoneOf(fields.colleaguePhone) }] : []),
      ],
    },
  ],
  landlordReceipt: (fields, phone) => [
    { text: t("landlord.receipt-1", { day: dayOf(fields.receivedOn) }) },
    { rows: tenantRows(fields) },
    {
      text: t(phone ? "landlord.receipt-2" : "landlord.receipt-2-no-phone", {
        name: fields.from.name,
        organisation: fields.from.organisation,
        phone,
      }),
    },
    ...(fields.feedbackBy ? [{ text: t("landlord.receipt-3", { day: dayOf(fields.feedbackBy) }) }] : []),
  ],
  postponementRequest: (fields, phone, mention) => {
    const { request } = fields;
    if (!request) return [];
    return [
      { text: t("landlord.request-1", { until: dayOf(request.until) }) },
      { rows: tenantRows(fields) },
      ...(request.cents === null ? [] : [{ text: offerText(request) }]),
      ...(request.namesConference && mention ? [{ text: mentionText(mention) }] : []),
      { text: t("landlord.request-2") },
      { text: t(phone ? "landlord.request-3" : "landlord.request-3-no-phone", { name: fields.from.name, phone }) },
    ];
  },
};

const colleagueOf = ({ colleague, colleagueRole }: LetterFields): string => [colleague, colleagueRole].filter(Boolean).join(", ");

const tenantRows = ({ tenant, tenantAddress }: LetterFields): { label: string; value: string }[] => [
  { label: t("landlord.letter-tenant"), value: [tenant, tenantAddress].filter(Boolean).join("\n") },
];

function offerText(request: NonNullable<LetterFields["request"]>): string {
  const said = { amount: formatEuros("nl", request.cents ?? 0), from: dayOf(request.from ?? undefined) };
  return t(`landlord.offer-${request.monthly ? "monthly" : "once"}${request.from ? "-from" : ""}`, said);
}

const mentionText = ({ day }: ConferenceMention): string => (day ? t("landlord.mention-day", { day: dayOf(day) }) : t("landlord.mention"));

const roadParts = ({ address, code }: { address: string; code: string }): LetterPart[] => [
  { text: t("landlord.road-1") },
  {
    rows: [
      { label: t("landlord.road-address"), value: address },
      { label: t("landlord.road-code"), value: code },
    ],
  },
  { text: t("landlord.road-2") },
];
