import type { ReactNode } from "react";

interface CardProps {
  title?: ReactNode;
  level?: 2 | 3;
  /** `next` for the one next step of a page, `private` for the private phase and nothing else. */
  tone?: "next" | "private";
  children: ReactNode;
}

/** A sheet on the paper. */
export function Card({ title, level = 2, tone, children }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={tone ? `card card--${tone}` : "card"}>
      {title ? <Heading>{title}</Heading> : null}
      {children}
    </section>
  );
}
