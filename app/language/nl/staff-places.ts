export default {
  title: "Plaatsen",
  credit: "Plaatsen en afstanden naar",
  "distance-title": "Hoe ver van {town}",
  "distance-about":
    "De familie in het midden, {count, plural, one {één kandidaat} other {# kandidaten}} eromheen met een nummer. Kringen op {km} km.",
  "distance-words": "De afstanden in woorden",
  "distance-away": "{km} km naar het {direction}",
  "distance-same": "in dezelfde plaats",
  "direction-north": "noorden",
  "direction-northEast": "noordoosten",
  "direction-east": "oosten",
  "direction-southEast": "zuidoosten",
  "direction-south": "zuiden",
  "direction-southWest": "zuidwesten",
  "direction-west": "westen",
  "direction-northWest": "noordwesten",
} as const;
