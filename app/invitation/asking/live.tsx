import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Shows the page anew when something of the conference changed. Without script a link does the same by hand. */
export function useLiveConference(conferenceId: string): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const events = new EventSource(`/conferences/${conferenceId}/events`);
    let soon: ReturnType<typeof setTimeout> | undefined;
    let opened = false;
    const look = () => {
      clearTimeout(soon);
      soon = setTimeout(revalidate, 150);
    };
    events.onmessage = look;
    // After a break in the line nobody knows what was missed.
    events.onopen = () => {
      if (opened) look();
      opened = true;
    };
    return () => {
      clearTimeout(soon);
      events.close();
    };
  }, [conferenceId, revalidate]);
}
