export default {
  title: "Voorstel voor de hele wachtlijst",
} as const;
