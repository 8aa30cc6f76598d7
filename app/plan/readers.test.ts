import { describe, expect, it } from "vitest";
import { mayRead, mayReadAnswers } from "./readers";

const aunt = { personId: "aunt", guest: false };
const peter = { personId: "peter", guest: false };
const debtHelper = { personId: "debt helper", guest: true };
const toTheClinic = { readers: "doer", ownerPersonId: "peter", writtenBy: "willy" } as const;

describe("who reads an agreement", () => {
  it("the aunt who came once reads what is for the whole circle", () => {
    expect(mayRead({ ...toTheClinic, readers: "wholeCircle" }, aunt)).toBe(true);
  });

  it("she does not read that Peter goes along to the clinic when that is for who does it", () => {
    expect(mayRead(toTheClinic, aunt)).toBe(false);
    expect(mayRead(toTheClinic, peter)).toBe(true);
    expect(mayRead(toTheClinic, { personId: "willy", guest: false })).toBe(true);
  });

  it("what somebody keeps to himself is read by nobody else, not even by who would do it", () => {
    expect(mayRead({ ...toTheClinic, readers: "onlyMe" }, peter)).toBe(false);
    expect(mayRead({ ...toTheClinic, readers: "onlyMe" }, { personId: "willy", guest: false })).toBe(true);
  });

  it("a professional takes home his own tasks only", () => {
    expect(mayRead({ readers: "wholeCircle", ownerPersonId: "peter", writtenBy: "willy" }, debtHelper)).toBe(false);
    expect(mayRead({ readers: "doer", ownerPersonId: "debt helper", writtenBy: "willy" }, debtHelper)).toBe(true);
  });
});

describe("who hears how it goes", () => {
  it("doer, principal and contact person hear the words; others only whether help is asked", () => {
    const hears = (personId: string, more: { principal?: boolean; contact?: boolean } = {}) =>
      mayReadAnswers(toTheClinic, { personId, principal: false, contact: false, ...more });
    expect(hears("peter")).toBe(true);
    expect(hears("willy", { principal: true })).toBe(true);
    expect(hears("ineke", { contact: true })).toBe(true);
    expect(hears("aunt")).toBe(false);
  });
});
