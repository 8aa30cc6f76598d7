import fs from "node:fs";
import { placesFile } from "./geonames";
import { inCheckout } from "./prepare.mjs";

const file = inCheckout("app", "places", "dutch-places.json");
fs.writeFileSync(file, placesFile());
console.log(`Wrote ${file}.`);
