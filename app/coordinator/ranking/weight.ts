import type { WishWeight } from "~/registration/wish-criteria";

/** What is important to a principal counts twice what would be nice; both only order. */
export const weighs = { important: 2, nice: 1 } as const satisfies Record<WishWeight, number>;
