import { useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef, useState } from "react";

interface ButtonProps {
  children: ReactNode;
  variant?: "primary" | "secondary" | "tertiary" | "danger";
  type?: "submit" | "button";
  name?: string;
  value?: string;
  formAction?: string;
  formNoValidate?: boolean;
}

/** Sends the form it stands in. Where scripts run it rests while the form is under way; the deed itself counts once anyway. */
export function Button({ children, variant = "primary", type = "submit", ...rest }: ButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [left, setLeft] = useState(false);
  const underWay = useNavigation().state === "submitting";

  useEffect(() => {
    const form = button.current?.form;
    if (!form || type !== "submit") return;
    // After the event has run, so that the button's own name and value still travel with the form.
    const leave = (event: SubmitEvent) => setTimeout(() => setLeft(!event.defaultPrevented), 0);
    const comeBack = () => setLeft(false);
    form.addEventListener("submit", leave);
    window.addEventListener("pageshow", comeBack);
    return () => {
      form.removeEventListener("submit", leave);
      window.removeEventListener("pageshow", comeBack);
    };
  }, [type]);

  const look = variant === "danger" ? "ams-button--secondary ams-button--danger" : `ams-button--${variant}`;
  return (
    <button ref={button} type={type} className={`ams-button ${look}`} disabled={type === "submit" && (left || underWay)} {...rest}>
      {children}
    </button>
  );
}

/** A link that is the one thing to do next. */
export function ButtonLink({
  href,
  children,
  variant = "primary",
}: {
  href: string;
  children: ReactNode;
  variant?: "primary" | "secondary";
}) {
  return (
    <a href={href} className={`ams-button ams-button--${variant}`}>
      {children}
    </a>
  );
}
