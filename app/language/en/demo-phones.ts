import type { Messages } from "../messages";
import type nl from "../nl/demo-phones";

export default {
  title: "The phones",
  lead: "Every text message of this demonstration arrives here, and nowhere else. Tap a link as if it were your own phone.",
  refresh: "See if there is anything new",
  empty: "No message has been sent yet. Invite somebody, then look here.",
  elsewhere: "The messages now go to another server (TWILIO_API_URL). They cannot be seen here.",
  received: "from kring",
  sent: "sent back",
  reply: "Answer from {number}",
  send: "Send",
  "reply-missing": "Type an answer first.",
  "reply-lost": "The answer did not arrive. Try again.",
  "status-queued": "on its way",
  "status-sent": "sent",
  "status-delivered": "arrived",
  "status-undelivered": "did not arrive",
  "status-failed": "failed",
  "status-received": "sent",
} as const satisfies Messages<typeof nl>;
