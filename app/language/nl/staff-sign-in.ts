export default {
  title: "Inloggen",
  lead: "Voor hulpverleners, Eigen Kracht-coördinatoren en regiomanagers.",
  email: "E-mailadres",
  password: "Wachtwoord",
  submit: "Inloggen",
  "email-missing": "Vul je e-mailadres in.",
  "password-missing": "Vul je wachtwoord in.",
  wrong: "E-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw.",
  tooManyTries: "Te vaak geprobeerd. Wacht een kwartier en probeer het dan opnieuw.",
  family: "Kreeg je een sms van een Eigen Kracht-coördinator? Open dan de link uit die sms. Een account is niet nodig.",
} as const;
