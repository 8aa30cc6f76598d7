/** What GeoNames names otherwise than people here do, by its id. */
export const saidHere: Readonly<Record<string, string>> = {
  "2747373": "Den Haag",
  "2759879": "Almere",
};

/** No place but a municipality of several, each on the list itself. */
export const noPlace: readonly string[] = ["Zaanstad"];

/** Districts GeoNames does not have: the name people use, where about its middle is, and how many live there. */
export const ownPlaces: readonly (readonly [name: string, latitude: number, longitude: number, people: number])[] = [
  ["Amsterdam Centrum", 52.373, 4.893, 87000],
  ["Amsterdam Nieuw-West", 52.363, 4.807, 162000],
  ["Amsterdam Noord", 52.4, 4.918, 105000],
  ["Amsterdam Oost", 52.36, 4.938, 147000],
  ["Amsterdam West", 52.378, 4.861, 148000],
  ["Amsterdam Zuid", 52.345, 4.877, 148000],
  ["Amsterdam IJburg", 52.356, 4.997, 26000],
  ["Rotterdam Centrum", 51.921, 4.479, 38000],
  ["Rotterdam Charlois", 51.889, 4.48, 70000],
  ["Rotterdam Hillegersberg", 51.954, 4.489, 45000],
  ["Rotterdam Kralingen", 51.925, 4.513, 54000],
  ["Rotterdam Noord", 51.935, 4.472, 52000],
  ["Rotterdam Prins Alexander", 51.945, 4.55, 95000],
  ["Den Haag Centrum", 52.077, 4.306, 110000],
  ["Den Haag Escamp", 52.053, 4.275, 128000],
  ["Den Haag Laak", 52.06, 4.325, 48000],
  ["Den Haag Loosduinen", 52.057, 4.239, 50000],
  ["Den Haag Segbroek", 52.075, 4.267, 62000],
  ["Utrecht Centrum", 52.091, 5.12, 20000],
  ["Utrecht Kanaleneiland", 52.073, 5.096, 17000],
  ["Utrecht Leidsche Rijn", 52.096, 5.067, 45000],
  ["Utrecht Overvecht", 52.119, 5.108, 35000],
  ["Utrecht Zuilen", 52.112, 5.085, 18000],
];
