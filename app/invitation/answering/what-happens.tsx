import { useText } from "~/language/context";
import { dayPictures } from "./day-pictures";

const steps = [1, 2, 3, 4] as const;

/** What happens on the day in four steps, each a picture and a sentence. */
export function WhatHappens() {
  const t = useText();
  return (
    <section className="stack">
      <h2>{t("family-invitation.day-title")}</h2>
      <ol className="day-steps">
        {steps.map((step) => (
          <li key={step}>
            {dayPictures[step]}
            <p>{t(`family-invitation.day-${step}`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
