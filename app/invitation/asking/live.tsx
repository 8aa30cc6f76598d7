import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Shows the page anew when something of the conference changed. Without script a link does the same by hand. */
export function useLiveConference(conferenceId: string): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const events = new EventSource(`/conferences/${conferenceId}/events`);
    let soon: ReturnType<typeof setTimeout> | undefined;
    events.onmessage = () => {
      clearTimeout(soon);
      soon = setTimeout(revalidate, 150);
    };
    return () => {
      clearTimeout(soon);
      events.close();
    };
  }, [conferenceId, revalidate]);
}
