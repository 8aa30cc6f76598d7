import { expect, test } from "vitest";
import { smsWordOf } from "./sms-word";

test.each([
  ["JA 42", { answer: "yes", code: 42 }],
  ["ja42.", { answer: "yes", code: 42 }],
  [" Nee,  42 ! ", { answer: "no", code: 42 }],
  ["Yes", { answer: "yes", code: null }],
  ["NEEN", { answer: "no", code: null }],
])("%s is an answer", (body, word) => {
  expect(smsWordOf(body)).toEqual(word);
});

test.each(["ja hoor 42", "42", "ja nee 42", "ja 42 43", "ja 12345", "jazeker", "misschien", "", "stop"])(
  "“%s” is for a person to read",
  (body) => {
    expect(smsWordOf(body)).toBeNull();
  },
);
