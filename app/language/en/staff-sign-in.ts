import type { Messages } from "../messages";
import type nl from "../nl/staff-sign-in";

export default {
  title: "Sign in",
  lead: "For social workers, Eigen Kracht coordinators and regional managers.",
  email: "E-mail address",
  password: "Password",
  submit: "Sign in",
  "email-missing": "Fill in your e-mail address.",
  "password-missing": "Fill in your password.",
  wrong: "This e-mail address and password do not belong together. Try again.",
  tooManyTries: "Too many tries. Wait a quarter of an hour and try again.",
  family: "Did you get a text message from an Eigen Kracht coordinator? Open the link in that message. You need no account.",
  "own-title": "Your details",
  "own-lead": "This is what Kring keeps about you. Is something wrong? Tell the administrator.",
  "own-contact": "How you can be reached",
  "own-name": "Name",
  "own-email": "E-mail address",
  "own-phone": "Telephone",
  "own-none": "Not filled in",
} as const satisfies Messages<typeof nl>;
