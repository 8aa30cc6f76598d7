import type { Messages } from "../messages";
import type nl from "../nl/family-calendar";

export default {
  title: "In your calendar",
  lead: "Put the day in the calendar on your phone. It says: {title}, and the time.",
  "lead-place": "Put the day in the calendar on your phone. It says: {title}, the time and the place.",
  "once-title": "Once",
  once: "Put the day in my calendar",
  "once-text": "Does the day change? Then put it in your calendar again. The old day goes away.",
  "follow-title": "Kept up to date",
  "follow-text": "Make an address. Your calendar looks there by itself to see if the day changes.",
  "who-reads": "Anyone who can look in your calendar sees the day too.",
  make: "Make an address",
  made: "This is your address. Put it in your calendar at: add subscription.",
  open: "Open in my calendar",
  stop: "Stop this address",
  "called-off": "This line in your calendar lapses. What is right stands on your own page.",
  "follow-off":
    "Your calendar no longer looks by itself. Your invitation says what is right. Your calendar may show the day as cancelled. The day itself goes on as planned.",
  "no-day": "The day is not fixed yet. After that you can put it in your calendar here.",
  "by-voice": "The place is not in your calendar. You will hear it from us.",
  "who-sees": "We see that you made an address. Others do not see it.",
  refused: "That is not possible now. Feel free to call us.",
  back: "Back to your invitation",
} satisfies Messages<typeof nl>;
